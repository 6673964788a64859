import * as v from 'valibot'
import { recordSchemas } from './schema.js'
import type { WireRecord } from './wireRecord.js'

/** A record, or the reason why the input is none. */
export type Parsed = { ok: true; record: WireRecord } | { ok: false; reason: string }

/** Reads unknown input as a record of its kind; the reason names the path of the first fault. */
export function parseRecord(input: unknown): Parsed {
  const result = v.safeParse(recordSchemas[kindOf(input)], input, { abortEarly: true })
  if (result.success) return { ok: true, record: result.output }
  const [issue] = result.issues
  const path = v.getDotPath(issue) ?? 'record'
  return { ok: false, reason: `${path}: ${issue.message}` }
}

/** What claims no kind there is, is told what a response should be. */
function kindOf(input: unknown): WireRecord['kind'] {
  const { kind } = Object(input) as { kind?: unknown }
  return typeof kind === 'string' && Object.hasOwn(recordSchemas, kind) ? (kind as WireRecord['kind']) : 'response'
}
