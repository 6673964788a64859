import type { ResponseRecord } from '../records/types.js'
import type { WireRecord } from '../records/wireRecord.js'

/** What the receiver knows of a record; the record itself stays as it was sent. */
interface Arrival {
  /** When the receiver took it, ISO 8601 in UTC by the clock of the server. */
  receivedAt: string
  /** `answeredAt` by the clock of the server, ISO 8601 in UTC; absent where the request did not say when it was sent. */
  correctedAt?: string
}

/** A response with what the receiver knows of it. */
export type ReceivedResponse = ResponseRecord & Arrival

/** A record of any kind, response, outcome, tally or erasure, with what the receiver knows of it. */
export type ReceivedRecord = WireRecord & Arrival

/** Where a receiver keeps what it takes: the one thing to implement for a database of your own. */
export interface FeedbackStore {
  /**
   * Keeps all of the records or, when it rejects, none. Resolving is the promise that they are kept: senders delete their
   * copy on it. A record whose `id` is already kept changes nothing: the first write wins. An erasure deletes the records
   * it names, and they are not taken again.
   *
   * @param records - At least one; the same id may appear twice.
   */
  save(records: ReceivedRecord[]): Promise<void>
  /** The responses received last, newest first; of those received together, the one saved last comes first. */
  recent(options: { limit: number }): Promise<ReceivedResponse[]>
  /** Finishes what is being saved and lets go of the store; later calls of the others reject. */
  close(): Promise<void>
}
