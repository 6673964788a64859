import type { Band, ScaleId } from './types.js'

/** A scale as data. */
export interface Scale {
  /** The band of every point, worst first; scales without points take words or options. */
  bands: Band[]
  /** The value of the worst point. @default 1 */
  first?: number
}

const five: Scale = { bands: ['low', 'low', 'mid', 'high', 'high'] }
const none: Scale = { bands: [] }
const times = (count: number, band: Band) => Array.from({ length: count }, () => band)

/** Every scale a question can be answered on. */
export const scales: Record<string, Scale> = {
  'faces-5': five,
  'ease-5': five,
  'expect-5': five,
  'csat-5': five,
  'confident-5': five,
  'stars-5': five,
  thumbs: { bands: ['low', 'high'] },
  'recommend-11': { bands: [...times(7, 'low'), ...times(2, 'mid'), ...times(2, 'high')], first: 0 },
  words: none,
  choice: none,
  comment: none,
  contact: none,
} satisfies Record<ScaleId, Scale>
