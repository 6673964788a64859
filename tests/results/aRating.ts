import type { OutcomeRecord, Rating, SourceRecord, TallyCounts, TallyRecord } from '../../src/results/index.js'
import { toRatings } from '../../src/results/ratings.js'
import { aRecord } from '../receiver/aRecord.js'

type Response = Rating['record']

/** A response that rates once, on a scale of your choice. */
export function aResponse(value: number, scale = 'faces-5', overrides: Partial<Response> = {}): Response {
  const text = 'How was checking out?'
  return aRecord({ answers: [{ question: 'rating', scale, value, band: 'mid', text }], ...overrides })
}

/** Ratings of one question, one for each value. */
export function ratingsOf(values: number[], scale?: string, overrides?: Partial<Response>): Rating[] {
  return toRatings(values.map((value) => aResponse(value, scale, overrides)))
}

/** The same value several times. */
export function times(count: number, value: number): number[] {
  return Array.from({ length: count }, () => value)
}

/** A tally with the counts given, and 0 for the others. */
export function aTally(counts: Partial<TallyCounts>, overrides: Partial<TallyRecord> = {}): TallyRecord {
  const none = { eligible: 0, asked: 0, touched: 0, rated: 0, commented: 0, dismissed: 0, ignored: 0 }
  return {
    v: 1,
    id: crypto.randomUUID(),
    kind: 'tally',
    prompt: 'checkout-effort',
    touchpoint: 'order-confirmed',
    day: '2026-12-03',
    counts: { ...none, ...counts },
    env: { device: 'phone', input: 'touch' },
    share: 1,
    sdk: '1.0.0',
    ...overrides,
  }
}

/** An outcome of a device that felt what is given. */
export function anOutcome(name: string, felt: OutcomeRecord['felt']): SourceRecord {
  const at = '2026-12-20T10:00:00.000Z'
  return { v: 1, id: crypto.randomUUID(), kind: 'outcome', name, at, visit: null, felt, sdk: '1.0.0' }
}
