import { contain, type Ends } from './contain.js'
import { t95, z95 } from './t95.js'

/** What an estimate is: a share of answers, a net score (share of one kind less share of another), or a mean. */
export type Kind = 'share' | 'net' | 'mean'

/** A KPI with its interval. Shares and net scores are in points of a hundred, means in points of their scale. */
export interface Estimate extends Ends {
  kind: Kind
  /** The KPI itself; `NaN` without answers. */
  value: number
  /** Lower end of the 95 % interval; of the whole range while nothing is known. */
  low: number
  /** Upper end of the 95 % interval; of the whole range while nothing is known. */
  high: number
  /** Answers counted; who was not asked or skipped is in no denominator. */
  n: number
  /** How many equally weighted answers would tell as much (Kish, 1965); `n` where nothing is weighted. */
  effective: number
  /** Standard deviation of one answer, in the unit of `value`. */
  spread: number
  /** Least and greatest value there can be. */
  range: readonly [least: number, greatest: number]
  /** What was measured, such as `csat of faces-5`; estimates from bare counts do not say. */
  measure?: string
  /** Wordings the answers were given to, in order of appearance. */
  wordings: string[]
}

/** What a sample tells before its interval is known. */
export type Sample = Pick<Estimate, 'kind' | 'value' | 'n' | 'effective' | 'spread' | 'range'>

/** Centre and variance of a net score after adding ¾ to both sides and 3 to all: adjusted Wald (Rocks, 2016). */
export function adjustNet({ value, spread, effective }: Sample): [centre: number, variance: number] {
  const all = effective + 3
  const centre = (value * effective) / all
  const sided = ((spread ** 2 + value ** 2) * effective + 1.5 * 100 ** 2) / all // positive and negative together
  return [centre, (sided - centre ** 2) / all]
}

const intervals: Record<Kind, (sample: Sample) => [centre: number, half: number]> = {
  // Wilson (1927), in points of a hundred.
  share: ({ value, spread, effective }) => {
    const pull = z95 ** 2 / effective
    const half = z95 * Math.sqrt((spread ** 2 + pull * 50 ** 2) / effective)
    return [(value + pull * 50) / (1 + pull), half / (1 + pull)]
  },
  net: (sample) => {
    const [centre, variance] = adjustNet(sample)
    return [centre, z95 * Math.sqrt(variance)]
  },
  // Student (1908).
  mean: ({ value, spread, effective }) => [value, (t95(effective - 1) * spread) / Math.sqrt(effective)],
}

/** Whether there are answers enough for an interval: two for a mean, one for the others. */
export function hasInterval({ kind, effective }: Sample): boolean {
  return effective >= (kind === 'mean' ? 2 : 1)
}

/** Adds the 95 % interval to a sample. */
export function withInterval(sample: Sample, measure?: string, wordings: string[] = []): Estimate {
  const [centre, half] = hasInterval(sample) ? intervals[sample.kind](sample) : [0, Number.POSITIVE_INFINITY]
  const ends = contain(sample.value, { low: centre - half, high: centre + half }, ...sample.range)
  return { ...sample, ...ends, ...(measure && { measure }), wordings }
}
