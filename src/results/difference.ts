import { MoodpointError } from '../errors.js'
import { contain, type Ends } from './contain.js'
import { adjustNet, type Estimate, hasInterval, type Kind } from './estimate.js'
import { t95, z95 } from './t95.js'

/** How far two groups are apart, in the unit of their estimates. */
export interface Difference extends Ends {
  /** The first estimate less the second; `NaN` where one has no answers. */
  value: number
  /** Lower end of the 95 % interval. */
  low: number
  /** Upper end of the 95 % interval. */
  high: number
  /** Degrees of freedom of the interval of two means; absent where the interval is a normal one. */
  df?: number
  /** Effective answers of the smaller group. */
  effective: number
  /** Wordings of both groups: where there is more than one, the question was not the same. */
  wordings: string[]
}

const intervals: Record<Kind, (one: Estimate, other: Estimate, value: number) => Ends & { df?: number }> = {
  // Newcombe (1998), method 10: the Wilson limits combined.
  share: (one, other, value) => ({
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  }),
  // Rocks (2016): the adjusted scores, their variances added.
  net: (one, other) => {
    const [centre, variance] = adjustNet(one)
    const [otherCentre, otherVariance] = adjustNet(other)
    const half = z95 * Math.sqrt(variance + otherVariance)
    return { low: centre - otherCentre - half, high: centre - otherCentre + half }
  },
  // Welch (1947), with the degrees of freedom of Satterthwaite (1946); where nobody differs, any number will do.
  mean: (one, other, value) => {
    const [a, b] = [one.spread ** 2 / one.effective, other.spread ** 2 / other.effective]
    const df = (a + b) ** 2 / (a ** 2 / (one.effective - 1) + b ** 2 / (other.effective - 1)) || 1
    const half = t95(df) * Math.sqrt(a + b)
    return { low: value - half, high: value + half, df }
  },
}

/**
 * The difference of two estimates of the same KPI, `one` less `other`, with its 95 % interval: Newcombe (1998) for shares,
 * adjusted Wald (Rocks, 2016) for net scores, Welch (1947) for means. The groups may have no answer in common.
 *
 * @throws MoodpointError where the two are not the same KPI on the same scale.
 * @example difference(estimateShare(160, 200), estimateShare(140, 200)) // { value: 10, low: 1.5, high: 18.3, … }
 */
export function difference(one: Estimate, other: Estimate): Difference {
  const names = [one, other].map(({ kind, measure }) => measure ?? kind)
  if (one.kind !== other.kind || (one.measure && other.measure && one.measure !== other.measure))
    throw new MoodpointError('results', `difference: ${names.join(' and ')} are not the same KPI`)
  const value = one.value - other.value
  const greatest = one.range[1] - one.range[0]
  const isKnown = hasInterval(one) && hasInterval(other)
  const { df, ...ends } = isKnown ? intervals[one.kind](one, other, value) : { low: -Infinity, high: Infinity }
  return {
    value,
    ...contain(value, ends, -greatest, greatest),
    ...(df && { df }),
    effective: Math.min(one.effective, other.effective),
    wordings: [...new Set([...one.wordings, ...other.wordings])],
  }
}
