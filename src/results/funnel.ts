import type { Estimate, SourceRecord, TallyCounts } from './index.js'
import { rateOf } from './rateOf.js'
import { recordsOf } from './recordsOf.js'

/** One step from being there to having been heard. */
export interface FunnelStep {
  step: keyof TallyCounts | 'delivered'
  count: number
  /** The step this one is a share of. */
  of: keyof TallyCounts | null
  /** That share; `null` for the first step, and where tallies got lost so that the count is above its base. */
  rate: Estimate | null
}

const steps: [step: FunnelStep['step'], of: FunnelStep['of']][] = [
  ['eligible', null],
  ['asked', 'eligible'],
  ['touched', 'asked'],
  ['rated', 'asked'],
  ['commented', 'rated'],
  ['delivered', 'rated'],
  ['dismissed', 'asked'],
  ['ignored', 'asked'],
]

/**
 * How many people were there, were asked, answered and were heard, and where they were lost: sums of the tallies, and the
 * responses that arrived. Pass the records of one prompt to see one prompt.
 *
 * @throws MoodpointError where simulated and real records are mixed.
 */
export function funnel(records: Iterable<SourceRecord>): FunnelStep[] {
  const all = [...records]
  const tallies = recordsOf(all, 'tally')
  const delivered = recordsOf(all, 'response').length
  const countOf = (step: FunnelStep['step']) =>
    step === 'delivered' ? delivered : tallies.reduce((sum, { counts }) => sum + counts[step], 0)
  return steps.map(([step, of]) => {
    const count = countOf(step)
    return { step, count, of, rate: of && rateOf(count, countOf(of)) }
  })
}
