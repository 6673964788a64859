import { type Difference, difference, type Kpi, type KpiOptions, type Rating } from './index.js'

/**
 * How those who wrote a comment rate, less how the others do: the unhappy write more, so stories are no sample.
 *
 * @param kpi - What to compare, such as `netEmotion` or `csat`.
 * @throws MoodpointError where the KPI does: scales, wordings, people or data are mixed.
 */
export function commentBias(ratings: readonly Rating[], kpi: Kpi, options?: KpiOptions): Difference {
  kpi(ratings, options) // two halves can each be pure, and differ in what must not mix
  const wrote = ({ record }: Rating) => record.answers.some((answer) => 'comment' in answer)
  const silent = (rating: Rating) => !wrote(rating)
  return difference(kpi(ratings.filter(wrote), options), kpi(ratings.filter(silent), options))
}
