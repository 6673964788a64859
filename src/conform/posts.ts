import type { ResponseRecord } from '../records/types.js'
import type { Sending } from './check.js'
import { isTaken } from './judges.js'

const json = { 'content-type': 'application/json' }

/** A text as JSON, to be taken unless `more` says otherwise. */
export function postText(label: string, body: string, more: Partial<Sending> = {}): Sending {
  return { label, body, judge: isTaken, ...more, headers: { ...json, ...more.headers } }
}

/** One record, as the widget sends it. */
export function post(label: string, record: ResponseRecord, more: Partial<Sending> = {}): Sending {
  return postText(label, JSON.stringify(record), more)
}

/** Several entries in one body. */
export function postBatch(label: string, records: unknown[], more: Partial<Sending> = {}): Sending {
  return postText(label, JSON.stringify({ records }), more)
}
