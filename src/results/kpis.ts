import type { Estimate } from './estimate.js'
import { type KpiOptions, measure } from './measure.js'
import { csatMeasure, emotionMeasure, expectationMeasure, meanMeasure, npsMeasure } from './measures.js'
import type { Rating } from './ratings.js'

/**
 * CSAT: the share of the two best points of a scale of five or seven, 0 to 100, with a Wilson interval (1927).
 *
 * @throws MoodpointError where scales, wordings, people or data are mixed, or the scale has other points.
 */
export function csat(ratings: readonly Rating[], options?: KpiOptions): Estimate {
  return measure(csatMeasure, ratings, options)
}

/**
 * The mean of any scale with points, in points of that scale, with a t interval (Student, 1908): ease, CES 2.0, confidence.
 *
 * @throws MoodpointError where scales, wordings, people or data are mixed.
 */
export function meanRating(ratings: readonly Rating[], options?: KpiOptions): Estimate {
  return measure(meanMeasure, ratings, options)
}

/**
 * NPS: the share of 9 and 10 less the share of 0 to 6 (Reichheld, 2003), −100 to 100, with an adjusted Wald interval
 * (Rocks, 2016). On scales whose id begins with `recommend`.
 *
 * @throws MoodpointError where scales, wordings, people or data are mixed, or the scale is another.
 */
export function nps(ratings: readonly Rating[], options?: KpiOptions): Estimate {
  return measure(npsMeasure, ratings, options)
}

/**
 * Net emotion: the share of happy faces less the share of unhappy ones, −100 to 100, with an adjusted Wald interval
 * (Rocks, 2016). The middle face is in the denominator alone. On scales whose id begins with `faces-`.
 *
 * @throws MoodpointError where scales, wordings, people or data are mixed, or the scale is another.
 */
export function netEmotion(ratings: readonly Rating[], options?: KpiOptions): Estimate {
  return measure(emotionMeasure, ratings, options)
}

/**
 * Expectation gap: the share of better than expected less the share of worse, −100 to 100, with an adjusted Wald interval
 * (Rocks, 2016). "As expected" is in the denominator alone. On scales whose id begins with `expect-`.
 *
 * @throws MoodpointError where scales, wordings, people or data are mixed, or the scale is another.
 */
export function expectationGap(ratings: readonly Rating[], options?: KpiOptions): Estimate {
  return measure(expectationMeasure, ratings, options)
}
