import * as v from 'valibot'
import { recordSchema } from './schema.js'
import type { MoodpointRecord } from './types.js'

/** A record, or the reason why the input is none. */
export type Parsed = { ok: true; record: MoodpointRecord } | { ok: false; reason: string }

/** Reads unknown input as a record; the reason names the path of the first fault. */
export function parseRecord(input: unknown): Parsed {
  const result = v.safeParse(recordSchema, input, { abortEarly: true })
  if (result.success) return { ok: true, record: result.output }
  const [issue] = result.issues
  const path = v.getDotPath(issue) ?? 'record'
  return { ok: false, reason: `${path}: ${issue.message}` }
}
