import type { Change, Device } from '../../src/prompts/types.js'

/** How people feel at a touchpoint, on 1 to 5: chosen for the story, and found in nobody. */
interface Effect {
  before: number
  /** Once the change of the touchpoint is there. */
  after?: number
  /** What phones take away until then. */
  phone?: number
}

/** The faults of the shop, and what their repair does; what has no `after` is still as it was. */
export const effects: Record<string, Effect> = {
  ad: { before: 2.5, after: 3.9 },
  landing: { before: 3.8, after: 3.8 },
  catalogue: { before: 3.8, after: 3.9, phone: 1.7 },
  'order-confirmed': { before: 2.9, after: 4.2 },
  'checkout-left': { before: 2.5, after: 2.5 },
  'chat-closed': { before: 2.4, after: 3.9 },
  delivered: { before: 2.4 },
  'case-closed': { before: 2.3, after: 4.2 },
  account: { before: 3.8 },
  renewed: { before: 4.1 },
  'membership-ended': { before: 3.2 },
  helping: { before: 2.3, after: 4 },
  work: { before: 3, after: 3.9 },
}

/** How people feel at a touchpoint on a day, on average. */
export function feelingAt(touchpoint: string, at: number, device: Device, changes: readonly Change[]): number {
  const { before, after, phone = 0 } = effects[touchpoint] ?? { before: 3.5 }
  const change = changes.find((one) => one.touchpoint === touchpoint)
  const isFixed = !!change && at >= Date.parse(change.date)
  return isFixed ? (after ?? before) : before - (device === 'phone' ? phone : 0)
}
