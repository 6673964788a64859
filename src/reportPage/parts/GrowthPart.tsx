import { h } from 'preact'
import { useCallback } from 'preact/hooks'
import { grouped } from '../../report/grouped.js'
import type { Growth } from '../../report/growth.js'
import { nameOf } from '../../report/planOf.js'
import type { Filters } from '../../report/select.js'
import { higher, sayShown, sayTold } from '../../report/words.js'
import { colours } from '../plots/colours.js'
import { drawGrowth } from '../plots/drawGrowth.js'
import { Figure } from './Figure.js'
import { type Key, Legend } from './Legend.js'

const keys: Key[] = [
  { text: 'Unhappy people', mark: 'triangle', colours: [colours.low] },
  { text: 'In between', mark: 'diamond', colours: [colours.mid] },
  { text: 'Happy people', mark: 'dot', colours: [colours.high] },
]

/** What people did later, by how they felt. */
export function GrowthPart({ growth, filters }: { growth: Growth[]; filters: Filters }) {
  if (!growth[0]) return null
  return (
    <section>
      <h2>Feeling and growth</h2>
      <p class="note">
        Association, not proof: who is happy may have stayed anyway.
        {(filters.device || filters.language || filters.wording) &&
          ' Filters of device, language and wording do not reach it.'}
      </p>
      <Legend keys={keys} />
      <div class="columns">
        {[...grouped(growth, ({ outcome }) => outcome)].map(([outcome, own]) => (
          <GrowthFigure key={outcome} outcome={outcome} growth={own} />
        ))}
      </div>
    </section>
  )
}

function GrowthFigure({ outcome, growth }: { outcome: string; growth: Growth[] }) {
  const draw = useCallback((width: number) => drawGrowth(growth, width), [growth])
  return (
    <div>
      <h3>{nameOf(outcome)}</h3>
      <Figure
        caption={captionOf(growth)}
        draw={draw}
        head={[
          'Touchpoint',
          'Unhappy',
          'In between',
          'Happy',
          'Happy against unhappy',
          'If unhappy did as those in between',
        ]}
        rows={growth.map(({ name, rates, told, more }) => [
          name,
          sayShown(rates.low),
          sayShown(rates.mid),
          sayShown(rates.high),
          sayTold(told, higher),
          more === null ? '–' : `${more} more, as arithmetic`,
        ])}
      />
    </div>
  )
}

function captionOf(growth: Growth[]): string {
  const certain = growth.filter(({ told }) => told.judgement === 'better')
  const [most] = [...certain].sort(
    (one, other) => (other.told.difference?.value ?? 0) - (one.told.difference?.value ?? 0),
  )
  if (!most) return 'No difference between happy and unhappy people is certain.'
  return `At ${certain.length} of ${growth.length} touchpoints happy people did so more often; most at ${most.name}: ${sayTold(most.told, higher)}.`
}
