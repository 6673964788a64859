import type { Estimate, SourceRecord, TallyRecord } from './index.js'
import { rateOf } from './rateOf.js'
import { recordsOf } from './recordsOf.js'

/** Below this many of a hundred who were asked, those who rated may be a kind of their own. */
const lowRate = 5

/** How many of those who were asked gave a rating. */
export interface ResponseRate {
  /** What the tallies were grouped by, such as the device. */
  key: string
  /** Share who rated; `null` where tallies got lost. */
  rate: Estimate | null
  /** Fewer than 5 of a hundred rated: be careful with what they say about the rest. */
  isLow: boolean
}

/**
 * Response rates by what `by` says of each tally: where they differ much, results tell more of those who answer readily.
 *
 * @throws MoodpointError where simulated and real tallies are mixed.
 * @example responseRates(records, ({ env }) => env.device)
 */
export function responseRates(records: Iterable<SourceRecord>, by: (tally: TallyRecord) => string): ResponseRate[] {
  const sums = new Map<string, { asked: number; rated: number }>()
  for (const tally of recordsOf(records, 'tally')) {
    const { asked, rated } = sums.get(by(tally)) ?? { asked: 0, rated: 0 }
    sums.set(by(tally), { asked: asked + tally.counts.asked, rated: rated + tally.counts.rated })
  }
  return [...sums].map(([key, { asked, rated }]) => {
    const rate = rateOf(rated, asked)
    return { key, rate, isLow: !!rate && rate.value < lowRate }
  })
}
