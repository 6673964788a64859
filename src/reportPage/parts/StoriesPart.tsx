import { h } from 'preact'
import type { Story } from '../../report/cube.js'
import { dateOf } from '../../report/days.js'
import type { Point } from '../../report/journey.js'
import type { Reason, Stories } from '../../report/storyColumns.js'
import { signed } from '../../report/words.js'
import { Table } from './Figure.js'

const firstShown = 6

/** What people wrote, in pains and gains, and the reasons they picked. */
export function StoriesPart({ stories: { pains, gains, reasons, bias }, points }: StoriesProps) {
  if (!pains[0] && !gains[0] && !reasons[0]) return null
  const nameOf = (id: string) => points.find(({ touchpoint }) => touchpoint === id)?.name ?? id
  return (
    <section>
      <h2>In their own words</h2>
      <p class="note">
        Comments are no sample: who is unhappy writes more.
        {bias &&
          ` Who wrote felt ${signed(bias.value)} (${signed(bias.low)} to ${signed(bias.high)}) against the others.`}
      </p>
      <div class="columns">
        <Column title="Pains" stories={pains} nameOf={nameOf} />
        <Column title="Gains" stories={gains} nameOf={nameOf} />
      </div>
      {reasons[0] && (
        <div>
          <h3>Reasons unhappy people picked</h3>
          <Table
            name="Reasons"
            head={['Reason', 'Where', 'Picked', 'Of the reasons there']}
            rows={reasons.map((one) => rowOf(one, nameOf))}
          />
        </div>
      )}
    </section>
  )
}

interface StoriesProps {
  stories: Stories
  points: Point[]
}

function rowOf({ label, touchpoint, n, share }: Reason, nameOf: (id: string) => string) {
  return [label, nameOf(touchpoint), n, `${Math.round(share)} %`]
}

interface ColumnProps {
  title: string
  stories: Story[]
  nameOf(id: string): string
}

function Column({ title, stories, nameOf }: ColumnProps) {
  const [first, more] = [stories.slice(0, firstShown), stories.slice(firstShown)]
  return (
    <div>
      <h3>{title}</h3>
      {!first[0] && <p class="note">None yet.</p>}
      <StoryList stories={first} nameOf={nameOf} />
      {more[0] && (
        <details>
          <summary>{more.length} more</summary>
          <StoryList stories={more} nameOf={nameOf} />
        </details>
      )}
    </div>
  )
}

function StoryList({ stories, nameOf }: Omit<ColumnProps, 'title'>) {
  return (
    <ul class="stories">
      {stories.map(({ id, place, day, device, comment, value, scale, language }, index) => (
        <li key={`${id} ${index}`}>
          <p lang={language} dir="auto">
            {comment}
          </p>
          <small>
            {nameOf(place.touchpoint)}
            {value !== null && `, ${value} on ${scale}`}, {device}, {dateOf(day)}
          </small>
        </li>
      ))}
    </ul>
  )
}
