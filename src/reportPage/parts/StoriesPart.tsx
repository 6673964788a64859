import { h } from 'preact'
import type { Story } from '../../report/cube.js'
import { dateOf } from '../../report/days.js'
import type { Point } from '../../report/journey.js'
import { sayDay } from '../../report/sayDays.js'
import { sayPoint } from '../../report/sayScale.js'
import type { Reason, Stories } from '../../report/storyColumns.js'
import { sayTold } from '../../report/words.js'
import { judge } from '../../results/display.js'
import type { Difference } from '../../results/index.js'
import { Table } from './Figure.js'

const firstShown = 6

const felt = { better: 'felt better', worse: 'felt worse' }

const toldOf = (bias: Difference) => ({ judgement: judge(bias), difference: bias })

/** What people wrote, in pains and gains, and the reasons they picked. */
export function StoriesPart({ stories: { pains, gains, reasons, bias }, points }: StoriesProps) {
  if (!pains[0] && !gains[0] && !reasons[0]) return null
  const nameOf = (id: string) => points.find(({ touchpoint }) => touchpoint === id)?.name ?? id
  return (
    <section>
      <h2>In their own words</h2>
      <p class="note">
        Comments are no sample.
        {bias && judge(bias) !== 'unclear' && ` Those who wrote ${sayTold(toldOf(bias), felt)} than the others.`}
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
            {value !== null && scale && `, ${sayPoint(scale, value)}`}, {device}, {sayDay(dateOf(day))}
          </small>
        </li>
      ))}
    </ul>
  )
}
