import type { Estimate, TallyCounts } from './index.js'
import { rateOf } from './rateOf.js'

/** One step from being there to having been heard. */
export interface FunnelStep {
  step: keyof TallyCounts | 'delivered'
  count: number
  /** The step this one is a share of. */
  of: keyof TallyCounts | null
  /** That share; `null` for the first step, and where tallies got lost so that the count is above its base. */
  rate: Estimate | null
}

const steps: [step: FunnelStep['step'], of: FunnelStep['of']][] = [
  ['eligible', null],
  ['asked', 'eligible'],
  ['touched', 'asked'],
  ['rated', 'asked'],
  ['commented', 'rated'],
  ['delivered', 'rated'],
  ['dismissed', 'asked'],
  ['ignored', 'asked'],
]

/** Sets each step against its base. */
export function toSteps(countOf: (step: FunnelStep['step']) => number): FunnelStep[] {
  return steps.map(([step, of]) => {
    const count = countOf(step)
    return { step, count, of, rate: of && rateOf(count, countOf(of)) }
  })
}
