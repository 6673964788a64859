import { parseRecord } from '../records/parse.js'
import type { WireRecord } from '../records/wireRecord.js'
import { Refusal } from './refusal.js'

/** A record of a batch that was not taken. */
export interface Rejection {
  /** Its place in the batch, from 0. */
  index: number
  /** The id it claims, or `null` when there is none to read. */
  id: string | null
  /** Path of the first fault and what is wrong there. */
  reason: string
}

/** What a body holds: the records to take and the ones to send back. */
export interface ReadRecords {
  records: WireRecord[]
  rejected: Rejection[]
}

const maxBatch = 50

/**
 * Reads a body: one record, or a batch `{ "records": [ … ] }` whose good records are not held up by bad ones.
 *
 * @throws Refusal with 400 (not JSON, an empty batch, a single record that is none) or 413 (over 50 records).
 */
export function readRecords(text: string): ReadRecords {
  const body = parseJson(text)
  if (isBatch(body)) return readBatch(body.records)
  const parsed = parseRecord(body)
  if (!parsed.ok) throw new Refusal(400, `Not a record: ${parsed.reason}`)
  return { records: [parsed.record], rejected: [] }
}

/** An erasure has `records` too, but says what it is. */
function isBatch(body: unknown): body is { records: unknown } {
  return isObject(body) && Object.hasOwn(body, 'records') && !Object.hasOwn(body, 'kind')
}

function readBatch(batch: unknown): ReadRecords {
  if (!Array.isArray(batch)) throw new Refusal(400, '"records" is not a list: send { "records": [ … ] }')
  if (batch.length === 0) throw new Refusal(400, 'The batch is empty: send at least one record')
  if (batch.length > maxBatch) throw new Refusal(413, `Over ${maxBatch} records in a batch: send fewer at once`)
  const read: ReadRecords = { records: [], rejected: [] }
  for (const [index, entry] of batch.entries()) {
    const parsed = parseRecord(entry)
    if (parsed.ok) read.records.push(parsed.record)
    else read.rejected.push({ index, id: toId(entry), reason: parsed.reason })
  }
  return read
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body is not JSON: send one record, or { "records": [ … ] }')
  }
}

function toId(entry: unknown): string | null {
  return isObject(entry) && typeof entry.id === 'string' ? entry.id : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
