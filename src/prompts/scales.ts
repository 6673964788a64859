import type { Band } from './types.js'

/** A scale as data: the band of every point, worst first. Scales without points take words or options. */
export interface Scale {
  bands: Band[]
}

/** Every scale a question can be answered on. */
export const scales: Record<string, Scale> = {
  'faces-5': { bands: ['low', 'low', 'mid', 'high', 'high'] },
  choice: { bands: [] },
  comment: { bands: [] },
}
