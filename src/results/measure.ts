import { MoodpointError } from '../errors.js'
import { type Estimate, type Kind, withInterval } from './estimate.js'
import { type Rating, rangeOf } from './ratings.js'
import { summarise } from './summarise.js'
import { type Traits, traitsOf } from './traitsOf.js'

/** How ratings are taken together. */
export interface KpiOptions {
  /** Takes different wordings and questions together; `wordings` of the estimate lists them. @default false */
  pool?: boolean
  /**
   * Lets each rating count 1 / `share` of its prompt, so that a touchpoint where everybody is asked does not drown one
   * where few are (Horvitz and Thompson, 1952). @default false
   */
  weigh?: boolean
}

/** A KPI over ratings. */
export type Kpi = (ratings: readonly Rating[], options?: KpiOptions) => Estimate

/** A KPI as data. */
export interface Measure {
  name: string
  kind: Kind
  /** Ids of the scales it is defined on. */
  scales: RegExp
  /** What one rating contributes; `least` and `greatest` are the ends of its scale. */
  score(value: number, least: number, greatest: number): number
}

/** Estimates a KPI. @throws MoodpointError where it is not defined on the scale, or unlike ratings are mixed. */
export function measure(
  { name, kind, scales, score }: Measure,
  ratings: readonly Rating[],
  options: KpiOptions = {},
): Estimate {
  const { pool, weigh } = options
  const scale = ratings[0]?.scale ?? ''
  if (scale && !scales.test(scale)) throw new MoodpointError('results', `${name} is not defined on ${scale}`)
  refuseMixture(name, ratings, pool)
  const [least, greatest] = rangeOf(scale)
  const range = { share: [0, 100], net: [-100, 100], mean: [least, greatest] } as const
  const scores = ratings.map(({ value }) => score(value, least, greatest))
  // A share of 0 asks nobody: who answered came by themselves.
  const weights = ratings.map(({ record: { share } }) => (weigh && share > 0 ? 1 / share : 1))
  const wordings = [...new Set(ratings.map(({ record }) => record.wording))]
  return withInterval(summarise(kind, range[kind], scores, weights), scale && `${name} of ${scale}`, wordings)
}

function refuseMixture(name: string, ratings: readonly Rating[], pool?: boolean): void {
  const found = ratings.map((rating) => traitsOf(rating, pool))
  for (const trait in found[0]) {
    const values = new Set(found.map((traits) => traits[trait as keyof Traits])) // of its own keys, which are all it has
    if (values.size > 1)
      throw new MoodpointError('results', `${name}: mixed ${trait}: ${[...values].join(', ')}. Use groupRatings`)
  }
}
