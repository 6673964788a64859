import { quantileOf } from './tailOf.js'

/** What answers are expected to look like: a share or two sides in points of a hundred, or the standard deviation of a mean. */
export type Expected = { share: number } | { positive: number; negative: number } | { sd: number }

/** Answers the interval adds to a net score (Rocks, 2016). */
const addedOf = (expected: Expected) => ('positive' in expected ? 3 : 0)

/** Variance of one answer, in the squared unit of the KPI. */
function varianceOf(expected: Expected): number {
  if ('sd' in expected) return expected.sd ** 2
  if ('share' in expected) return expected.share * (100 - expected.share)
  const { positive, negative } = expected
  return 100 * (positive + negative) - (positive - negative) ** 2
}

/** Half the width of the 95 % interval to expect of `n` answers, in the unit of the KPI, by the normal distribution. */
export function marginOf(expected: Expected, n: number): number {
  return quantileOf(0.05) * Math.sqrt(varianceOf(expected) / (n + addedOf(expected)))
}

/**
 * Answers needed for a 95 % interval of ± `margin` (Cochran, 1977; for net scores Rocks, 2016).
 *
 * @example answersForMargin({ share: 80 }, 5) // 246
 */
export function answersForMargin(expected: Expected, margin: number): number {
  return Math.ceil((quantileOf(0.05) ** 2 * varianceOf(expected)) / margin ** 2 - addedOf(expected))
}

/**
 * Answers needed in each of two periods to see a change with 80 % power at the 5 % level (Fleiss, 1981, without continuity
 * correction).
 *
 * @param change - In the unit of the KPI, with its sign: `-5` is a fall by five points.
 * @example answersForChange({ share: 80 }, -5) // 1094
 */
export function answersForChange(expected: Expected, change: number): number {
  const [level, power] = [quantileOf(0.05), quantileOf(0.4)] // the tail of 80 % power is one of two tails
  const before = varianceOf(expected)
  const isShare = 'share' in expected
  const after = isShare ? varianceOf({ share: expected.share + change }) : before
  const pooled = isShare ? varianceOf({ share: expected.share + change / 2 }) : before
  return Math.ceil((level * Math.sqrt(2 * pooled) + power * Math.sqrt(before + after)) ** 2 / change ** 2)
}
