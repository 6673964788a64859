import type { Measure } from './measure.js'

/** The upper side of a scale counts for, the lower against, the middle for neither. */
const sideOf = (value: number, least: number, greatest: number) => 100 * Math.sign(2 * value - least - greatest)

/** The two best points of a scale of five or seven. */
export const csatMeasure: Measure = {
  name: 'csat',
  kind: 'share',
  scales: /-[57]$/,
  score: (value, _, greatest) => (value > greatest - 2 ? 100 : 0),
}

/** The mean of any scale with points. */
export const meanMeasure: Measure = { name: 'mean', kind: 'mean', scales: /./, score: (value) => value }

/** Promoters less detractors (Reichheld, 2003). */
export const npsMeasure: Measure = {
  name: 'nps',
  kind: 'net',
  scales: /^recommend/,
  score: (value) => 100 * (Number(value > 8) - Number(value < 7)),
}

/** Happy faces less unhappy ones. */
export const emotionMeasure: Measure = { name: 'net emotion', kind: 'net', scales: /^faces-/, score: sideOf }

/** Better than expected less worse. */
export const expectationMeasure: Measure = { name: 'expectation gap', kind: 'net', scales: /^expect-/, score: sideOf }
