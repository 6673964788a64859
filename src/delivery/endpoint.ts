import type { MoodpointRecord } from '../records/moodpointRecord.js'
import type { Headers } from './post.js'

/** How records are sent; given at the top for every endpoint, or at one of them. */
export interface DeliveryOptions {
  /** Headers of every request; a function is called at each attempt, so that tokens are fresh and never stored. */
  headers?: Headers
  /** `text` sends `text/plain`, which avoids the CORS preflight; `form` sends flat fields, URL-encoded. @default "json" */
  format?: 'json' | 'text' | 'form'
  /** Shapes the body of a record; called once, when the answer is kept, so that every attempt sends the same bytes. */
  body?: (record: MoodpointRecord) => unknown
  /** Records per request, 1 to 50, sent as `{ "records": [ … ] }` when more than 1. @default 1 */
  batch?: number
  /** Sends the record id as `Idempotency-Key`, quoted as a structured string; not with `batch`. @default false */
  idempotencyKey?: boolean
  /** Adds the sending time of the device to the address as `sentAt`, for clock correction. @default false */
  stamp?: boolean
  /** Kinds of records sent; outcomes and tallies are made where an endpoint is owed them. @default ["response"] */
  send?: Array<MoodpointRecord['kind']>
}

/** One of several endpoints, or one with options of its own. */
export interface Endpoint extends DeliveryOptions {
  url: string | Deliver
  /** Names its records on the device; without one it is its place in the list. */
  name?: string
}

/** What became of records handed to a function; those not named are taken. */
export interface Delivered {
  /** Records that will never be taken, by id, with the reason. */
  rejected?: Array<{ id: string; reason: string }>
}

/** Takes the place of HTTP. A rejection is bad weather: the records are handed over again later. */
export type Deliver = (records: MoodpointRecord[]) => Promise<Delivered | undefined>
