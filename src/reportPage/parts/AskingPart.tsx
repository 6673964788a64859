import { h } from 'preact'
import type { Asking } from '../../report/asking.js'
import { nameOf } from '../../report/planOf.js'
import type { Filters } from '../../report/select.js'
import { grouped, sayShown } from '../../report/words.js'
import { Table } from './Figure.js'
import { Tiles } from './Tiles.js'

/** The steps in plain words. */
const steps: Record<Asking['funnels'][number]['steps'][number]['step'], string> = {
  eligible: 'Could be asked',
  asked: 'Asked',
  touched: 'Began',
  rated: 'Rated',
  commented: 'Wrote',
  delivered: 'Arrived',
  dismissed: 'Closed it',
  ignored: 'Left it',
}

/** How asking goes: numbers about us. */
export function AskingPart({ asking: { tiles, funnels, byDevice }, filters }: AskingPartProps) {
  const known = tiles.filter(({ now }) => now.estimate)
  if (!known[0] && !funnels[0]) return null
  const low = byDevice.filter(({ isLow }) => isLow)
  return (
    <section>
      <h2>How we ask</h2>
      {(filters.language || filters.wording) && (
        <p class="note">Filters of language and wording do not reach these numbers.</p>
      )}
      {known[0] && <Tiles tiles={known} />}
      {low[0] && (
        <p class="note">
          On {low.map(({ device }) => device).join(' and ')} fewer than 5 of a hundred answer: careful with what they
          say about the rest.
        </p>
      )}
      {funnels[0] && (
        <Table
          name="From being there to being heard"
          head={['Prompt', ...funnels[0].steps.map(({ step }) => steps[step]), 'Of those asked']}
          rows={funnels.map(({ prompt, steps: own, rates }) => [
            nameOf(prompt),
            ...own.map(({ count }) => grouped(count)),
            sayShown(rates[3] ?? { evidence: 'none', n: 0, estimate: null }, 'showing'),
          ])}
        />
      )}
    </section>
  )
}

interface AskingPartProps {
  asking: Asking
  filters: Filters
}
