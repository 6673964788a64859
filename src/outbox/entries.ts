import type { MoodpointRecord } from '../records/moodpointRecord.js'
import type { ResponseRecord } from '../records/types.js'

/*
 * Keys of the one object store, by prefix. <to> names the endpoint a record is owed to; the first one's name is empty.
 *   r:<to>:000000000017  records owed, in the order they were added
 *   x:<id>:<to>          records put aside: called wrong by their endpoint, or grown too old
 *   s:<id>:<to>          receipts
 *   d:<id>               drafts, by showing    t:<prompt>  texts typed but not sent
 *   m:totals, m:backoff:<to>
 *   h:…                  history and visit, kept by the room `visit`
 */

/** A record owed: serialised once, so that every attempt sends the same bytes. */
export interface Entry {
  id: string
  kind: MoodpointRecord['kind']
  /** Empty of an outcome. */
  prompt: string
  /** When it was added, in milliseconds since the epoch. */
  at: number
  body: string
  /** Length of `body` in UTF-8. */
  bytes: number
}

/** Why a record is in nobody's way any more. */
export interface Aside {
  /** What the endpoint answered; 0 of a record that was dropped. */
  status: number
  reason: string
  /** Fingerprint of software and endpoint at the time: when either changes, the record is tried once more. */
  by: string
}

/** A record put aside: kept, listed, exportable. A dropped one has no body left. */
export interface ParkedEntry extends Entry, Aside {}

/** A showing that has not ended: the record it would be if the page died now. */
export interface Draft {
  record: ResponseRecord
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
  /** Number given out last: an order that survives clock jumps. */
  last: number
  /** Records owed or put aside, and the bytes of their bodies. */
  records: number
  bytes: number
}
