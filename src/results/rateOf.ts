import { type Estimate, estimateShare } from './index.js'

/** A share, or `null` where more got to a step than to the one before: tallies are the first to go when a device is full. */
export function rateOf(count: number, base: number): Estimate | null {
  return count <= base ? estimateShare(count, base) : null
}
