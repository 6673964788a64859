import type { Band } from '../prompts/types.js'
import type { Kind } from '../results/index.js'
import type { Measure } from '../results/measure.js'
import type { RatingCell } from './cube.js'

/** A KPI over cells. */
export interface CellMeasure {
  name: string
  kind: Kind
  /** What one rating contributes; `least` and `greatest` are the ends of its scale. */
  score(cell: RatingCell, least: number, greatest: number): number
}

/** A KPI that looks at the value alone, as those of `moodpoint/results` do. */
export function byValue({ name, kind, score }: Measure): CellMeasure {
  return { name, kind, score: ({ value }, least, greatest) => score(value, least, greatest) }
}

function byBand(name: string, kind: Kind, scores: Record<Band, number>): CellMeasure {
  return { name, kind, score: ({ band }) => scores[band] }
}

/**
 * How people felt, on any scale: the share in its high band less the share in its low one. On faces it is net emotion, on
 * recommend NPS.
 */
export const feeling = byBand('feeling', 'net', { low: -100, mid: 0, high: 100 })

/** The share in the low band. */
export const unhappy = byBand('unhappy', 'share', { low: 100, mid: 0, high: 0 })

/** The share in the high band; on faces it is CSAT. */
export const happy = byBand('happy', 'share', { low: 0, mid: 0, high: 100 })
