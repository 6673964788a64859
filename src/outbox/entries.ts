import type { MoodpointRecord } from '../records/types.js'

/*
 * Keys of the one object store, by prefix:
 *   r:000000000017  records owed, in the order they were added
 *   x:<record id>   parked records
 *   d:<showing id>  drafts          t:<prompt id>  texts typed but not sent
 *   s:<record id>   receipts        m:totals, m:backoff
 *   h:…             history and visit, kept by the room `visit`
 */

/** A record owed: serialised once, so that every attempt sends the same bytes. */
export interface Entry {
  id: string
  kind: MoodpointRecord['kind']
  prompt: string
  /** When it was added, in milliseconds since the epoch. */
  at: number
  body: string
  /** Length of `body` in UTF-8. */
  bytes: number
}

/** A record its endpoint called wrong: kept, listed, exportable, in nobody's way. */
export interface ParkedEntry extends Entry {
  status: number
  reason: string
}

/** A showing that has not ended: the record it would be if the page died now. */
export interface Draft {
  record: MoodpointRecord
  /** Comments so far by question; never part of the record before Send. */
  texts: Record<string, string>
  savedAt: number
}

/** Texts typed into a prompt and not sent, by question. */
export interface UnsentTexts {
  texts: Record<string, string>
  savedAt: number
}

/** What stays on the device of a delivered record. */
export interface Receipt {
  id: string
  prompt: string
  at: number
  sentAt: number
}

/** Kept beside the records so that adding costs the same however many wait. */
export interface Totals {
  /** Number of the newest record ever added: an order that survives clock jumps. */
  last: number
  records: number
  bytes: number
}
