import type { SourceRecord } from '../../src/results/index.js'
import { aResponse, times } from '../results/aRating.js'

const bands = { 1: 'low', 2: 'low', 3: 'mid', 4: 'high', 5: 'high' } as const
type Face = keyof typeof bands

/** A face given at a touchpoint on a day of October. */
export function aFace(value: Face, touchpoint: string, overrides: Parameters<typeof aResponse>[2] = {}): SourceRecord {
  const answers = [{ question: 'rating', scale: 'faces-5', value, band: bands[value], text: 'How was it?' }]
  return aResponse(value, 'faces-5', { answers, touchpoint, answeredAt: '2026-10-20T10:00:00Z', ...overrides })
}

/** So many of each face, given at a touchpoint. */
export const faces = (
  counts: Partial<Record<Face, number>>,
  touchpoint: string,
  overrides?: Parameters<typeof aResponse>[2],
) =>
  Object.entries(counts).flatMap(([value, count]) =>
    times(count, Number(value)).map((face) => aFace(face as Face, touchpoint, overrides)),
  )
