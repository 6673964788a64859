import type { Band } from '../prompts/types.js'

/** What a device answered before an outcome. */
export interface Felt {
  touchpoint: string
  band: Band
  /** Whole days between answer and outcome. */
  days: number
}

/** A business result the host reported: it joins feeling and growth, weeks later, without an identifier. */
export interface OutcomeRecord {
  /** Version of this format. */
  v: 1
  /** UUIDv7; the idempotency key of the record for ever. */
  id: string
  kind: 'outcome'
  /** Such as `converted`, `retained` or `churned`. */
  name: string
  /** What it is worth, in a unit of the host. */
  value?: number
  /** When it was reported, ISO 8601 in UTC by the clock of the device. */
  at: string
  /** Random id of the visit, or `null` where none may be kept. */
  visit: string | null
  /** What this device answered in the 180 days before. */
  felt: Felt[]
  /** Version of moodpoint that made the record. */
  sdk: string
  /** Set on simulated data only. */
  synthetic?: true
}
