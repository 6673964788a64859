import type { Difference } from './index.js'
import { quantileOf, tailOf } from './tailOf.js'

/**
 * The two-sided p value of a difference, taken from its interval (Altman and Bland, 2011): below 0.05 exactly where the
 * interval leaves out 0. 1 while nothing is known.
 */
export function pOf({ value, low, high, df }: Difference): number {
  if (!value) return 1
  const towardsZero = value > 0 ? value - low : high - value
  return tailOf((quantileOf(0.05, df) * Math.abs(value)) / towardsZero, df)
}

/**
 * Says which of many tests stand, so that no more than `rate` of those are expected to be chance (Benjamini and Hochberg,
 * 1995): looking at twenty touchpoints finds one "drop" by chance alone.
 *
 * @param pValues - One for each touchpoint looked at, also for those without news.
 * @param rate - Share of false findings to put up with. @defaultValue 0.05
 * @returns For each p value, in the same order, whether it stands.
 */
export function benjaminiHochberg(pValues: readonly number[], rate = 0.05): boolean[] {
  const rising = [...pValues].sort((one, other) => one - other)
  const limit = rising.filter((p, index) => p <= ((index + 1) / rising.length) * rate).at(-1)
  return pValues.map((p) => limit !== undefined && p <= limit)
}
