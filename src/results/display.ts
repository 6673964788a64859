import type { Difference, Estimate } from './index.js'

/** Below this many answers nothing is shown, and no cell about employees either. */
export const fewestShown = 5

/** Below this many answers a result is an early signal: a dot, no headline. */
const fewestSure = 30

/** What may be shown: nothing, an early signal, or the number with its interval. */
export type Evidence = 'none' | 'early' | 'enough'

/** Says what may be shown of an estimate or a difference: below 5 effective answers nothing, below 30 an early signal. */
export function evidenceOf({ effective }: Pick<Estimate, 'effective'>): Evidence {
  if (!(effective >= fewestShown)) return 'none'
  return effective < fewestSure ? 'early' : 'enough'
}

/** What may be said of a difference. */
export type Judgement = 'better' | 'worse' | 'unclear'

/** Says `better` or `worse` only where the interval of the difference leaves out 0 and both groups may be shown. */
export function judge({ low, high, effective }: Pick<Difference, 'low' | 'high' | 'effective'>): Judgement {
  if (evidenceOf({ effective }) === 'none') return 'unclear'
  if (low > 0) return 'better'
  return high < 0 ? 'worse' : 'unclear'
}
