import { type Read, readRecord } from './readRecord.js'

/** Reads the text of a record, or of a batch `{ "records": [ … ] }`. @param now - Milliseconds since the epoch. */
export function readPiece(text: string, now: number): Read[] {
  const parsed = parse(text)
  if (!parsed) return [{ reason: 'no JSON' }]
  const { records } = Object(parsed.value) as { records?: unknown; kind?: unknown }
  const isBatch = Array.isArray(records) && !Object.hasOwn(Object(parsed.value), 'kind') // an erasure has records too
  return (isBatch ? records : [parsed.value]).map((input) => readRecord(input, now))
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
