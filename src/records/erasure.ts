/** A person takes back what they gave: the records named are deleted, and never taken again. */
export interface ErasureRecord {
  /** Version of this format. */
  v: 1
  /** UUIDv7; the idempotency key of the record for ever. */
  id: string
  kind: 'erasure'
  /** Ids of the records taken back. Only who made or read a record knows its id. */
  records: string[]
  /** When it was asked for, ISO 8601 in UTC by the clock of the device. */
  at: string
  /** Version of moodpoint that made the record. */
  sdk: string
}
