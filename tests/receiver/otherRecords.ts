import type { ErasureRecord } from '../../src/records/erasure.js'
import type { OutcomeRecord } from '../../src/records/outcome.js'
import type { TallyRecord } from '../../src/records/tally.js'

const envelope = () => ({ v: 1 as const, id: crypto.randomUUID(), sdk: '1.0.0' })

/** A valid tally; `overrides` replace whole fields. */
export function aTallyRecord(overrides: Partial<TallyRecord> = {}): TallyRecord {
  return {
    ...envelope(),
    kind: 'tally',
    prompt: 'checkout-effort',
    touchpoint: 'order-confirmed',
    day: '2026-12-03',
    counts: { eligible: 9, asked: 5, touched: 3, rated: 2, commented: 1, dismissed: 2, ignored: 1 },
    env: { device: 'phone', input: 'touch' },
    share: 0.25,
    ...overrides,
  }
}

/** A valid outcome. */
export function anOutcomeRecord(overrides: Partial<OutcomeRecord> = {}): OutcomeRecord {
  const felt = [{ touchpoint: 'order-confirmed', band: 'low' as const, days: 3 }]
  return { ...envelope(), kind: 'outcome', name: 'converted', value: 42, at: then, visit: null, felt, ...overrides }
}

/** A valid erasure of these ids. */
export function anErasure(...records: string[]): ErasureRecord {
  return { ...envelope(), kind: 'erasure', records, at: then }
}

const then = '2026-12-06T10:15:00.123Z'
