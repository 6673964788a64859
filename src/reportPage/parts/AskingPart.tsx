import { h } from 'preact'
import type { Asking } from '../../report/asking.js'
import { grouped, sayShown } from '../../report/words.js'
import { Table } from './Figure.js'
import { Tiles } from './Tiles.js'

/** How asking goes: numbers about us. */
export function AskingPart({ asking: { tiles, funnels, byDevice } }: { asking: Asking }) {
  const known = tiles.filter(({ now }) => now.estimate)
  if (!known[0] && !funnels[0]) return null
  const low = byDevice.filter(({ isLow }) => isLow)
  return (
    <section>
      <h2>How we ask</h2>
      <p class="note">Filters of language and wording do not reach these numbers.</p>
      <Tiles tiles={known} name="Our own asking" />
      {low[0] && (
        <p class="note">
          On {low.map(({ device }) => device).join(' and ')} fewer than 5 of a hundred answer: careful with what they
          say about the rest.
        </p>
      )}
      {funnels[0] && (
        <Table
          name="From being there to being heard"
          head={['Prompt', ...(funnels[0].steps.map(({ step }) => step) ?? []), 'Answered']}
          rows={funnels.map(({ prompt, steps, rates }) => [
            prompt,
            ...steps.map(({ count }) => grouped(count)),
            sayShown(rates[3] ?? { evidence: 'none', n: 0, estimate: null }, 'showing'),
          ])}
        />
      )}
    </section>
  )
}
