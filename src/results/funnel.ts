import { type FunnelStep, toSteps } from './funnelSteps.js'
import type { SourceRecord } from './index.js'
import { recordsOf } from './recordsOf.js'

export type { FunnelStep } from './funnelSteps.js'

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
  return toSteps(countOf)
}
