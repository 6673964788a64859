import type { Band } from '../prompts/types.js'
import { type Difference, difference } from '../results/difference.js'
import { type Evidence, evidenceOf, type Judgement, judge } from '../results/display.js'
import type { Estimate } from '../results/estimate.js'
import type { CellMeasure } from './cellMeasures.js'
import type { RatingCell } from './cube.js'
import { estimateCells } from './estimateCells.js'

/** A number that may be shown, and how: `none` has no estimate, so that nobody shows it by mistake. */
export interface Shown {
  evidence: Evidence
  n: number
  estimate: Estimate | null
}

/** A change that may be told: `better` and `worse` only where the interval says so. */
export interface Told {
  judgement: Judgement
  difference: Difference | null
}

/** Three bands, worst first. */
export const bands: readonly Band[] = ['low', 'mid', 'high']

/** Leaves out an estimate that stands on under 5 answers. */
export function shown(estimate: Estimate): Shown {
  const evidence = evidenceOf(estimate)
  return { evidence, n: estimate.n, estimate: evidence === 'none' ? null : estimate }
}

/** Estimates a KPI of cells, for showing. */
export function show(measure: CellMeasure, cells: readonly RatingCell[]): Shown {
  return shown(estimateCells(measure, cells))
}

/** How far a number is from an earlier one or from that of others. */
export function tell(one: Shown, other: Shown): Told {
  if (!one.estimate || !other.estimate) return { judgement: 'unclear', difference: null }
  const apart = difference(one.estimate, other.estimate)
  return { judgement: judge(apart), difference: apart }
}
