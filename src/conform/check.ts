import type { ResponseRecord } from '../records/types.js'

/** One request of a check. */
export interface Sending {
  /** What it is, for the reason of a failure: "sent again". */
  label: string
  /** @default "POST" */
  method?: 'POST' | 'OPTIONS'
  headers?: Record<string, string>
  /** Added to the query of the endpoint. */
  query?: Record<string, string>
  body?: string
  /** An id: asks the counting address for it instead of the endpoint. */
  count?: string
  /** What is wrong with the answer, or nothing. */
  judge(reply: Reply): Fault | undefined
  /** Whether the endpoint may cut the line instead of answering. */
  mayCut?: boolean
}

/** An answer of the endpoint, with as much of its body as was read. */
export interface Reply {
  sending: Sending
  response: Response
  text: string
}

/** A promise that was not kept. */
export interface Fault {
  reason: string
  /** What to do about it, where that is not the remedy of the check. */
  remedy?: string
}

/** What the person has to say for a check to be possible. */
export type Need = 'origin' | 'batch' | 'count'

/** What checks work with. */
export interface Kit {
  /** Makes a record that can be told from real ones; `overrides` replace whole fields. */
  record(overrides?: Partial<ResponseRecord>): ResponseRecord
  /** The site whose pages post here. */
  origin: string
  /** Names of the headers the host adds to each request. */
  headerNames: string[]
  /** Whether batches are tested. */
  batch: boolean
}

/** One promise an endpoint makes to the widget, and how to see whether it keeps it. */
export interface Check {
  name: string
  promise: string
  /** What to do when it does not. */
  remedy: string
  needs?: Need
  /** The requests: rounds follow one another, what stands in a round goes out at once. */
  send(kit: Kit): Sending[][]
  /** Judges all answers together, in the order of sending, after each was judged alone. */
  judge?(replies: Reply[]): Fault | undefined
}
