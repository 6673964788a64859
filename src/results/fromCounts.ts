import { MoodpointError } from '../errors.js'
import { type Estimate, type Kind, withInterval } from './estimate.js'
import { summarise } from './summarise.js'

function fromCounts(kind: Kind, least: number, positive: number, negative: number, n: number): Estimate {
  // Refused, because a share above one would look like a very good KPI.
  if (!(positive >= 0 && negative >= 0 && positive + negative <= n && n < Infinity))
    throw new MoodpointError('results', `${positive} and ${negative} of ${n}: counts go from 0 to n`)
  const value = (100 * (positive - negative)) / n
  const spread = Math.sqrt((100 ** 2 * (positive + negative)) / n - value ** 2)
  return withInterval({ kind, value, n, effective: n, spread, range: [least, 100] })
}

/**
 * The share of `hits` among `n` answers, in points of a hundred, with the score interval of Wilson (1927).
 *
 * @throws MoodpointError where the counts cannot be.
 * @example estimateShare(45, 50) // { value: 90, low: 78.6, high: 95.7, n: 50, … }
 */
export function estimateShare(hits: number, n: number): Estimate {
  return fromCounts('share', 0, hits, 0, n)
}

/**
 * A net score: the share of `positive` less the share of `negative` among `n` answers, from −100 to 100, with the adjusted
 * Wald interval of Rocks (2016): ¾ added to both sides, 3 to all. The score itself stays raw.
 *
 * @throws MoodpointError where the counts cannot be.
 * @example estimateNet(50, 20, 100) // { value: 30, low: 14.1, high: 44.2, n: 100, … }
 */
export function estimateNet(positive: number, negative: number, n: number): Estimate {
  return fromCounts('net', -100, positive, negative, n)
}

/**
 * The mean of values, in their own unit, with the t interval of Student (1908), clamped to `range`. Below two values the
 * interval is the whole range; values that are all alike have one without width.
 *
 * @throws MoodpointError where a value lies outside `range`.
 * @example estimateMean([2, 4, 5, 4, 5], [1, 5])
 */
export function estimateMean(values: readonly number[], range: readonly [least: number, greatest: number]): Estimate {
  const [least, greatest] = range
  const wrong = values.find((value) => !(value >= least && value <= greatest))
  if (wrong !== undefined) throw new MoodpointError('results', `${wrong} is not from ${least} to ${greatest}`)
  return withInterval(summarise('mean', range, values))
}
