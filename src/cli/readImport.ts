import { createRecordReader, type RecordReader } from '../csv/fromCsv.js'
import { createRowReader } from '../csv/readRows.js'
import type { ReceivedRecord } from '../receiver/index.js'
import { parseRecord } from '../records/parse.js'
import { partsOf, piecesOf } from './piecesOf.js'

/** A record to take, or why it cannot be taken; `line` counts records where the format is CSV. */
export type Imported = { line: number } & ({ record: ReceivedRecord } | { reason: string })

/** Reads the records of a file, each checked as the receiver checks it. @param now - ISO 8601, of what has no arrival. */
export async function* readImport(file: string, now: string): AsyncGenerator<Imported> {
  const inputs = /\.csv$/i.test(file) ? fromCsv(file) : fromJson(file)
  for await (const { line, ...input } of inputs) yield { line, ...('value' in input ? read(input.value, now) : input) }
}

type Input = { line: number } & ({ value: unknown } | { reason: string })

async function* fromJson(file: string): AsyncGenerator<Input> {
  for await (const { text, line } of piecesOf(file)) {
    const parsed = parse(text)
    if (!parsed) yield { line, reason: 'no JSON' }
    else for (const value of recordsIn(parsed.value)) yield { line, value }
  }
}

/** An erasure has `records` too, but says what it is. */
function recordsIn(value: unknown): unknown[] {
  const { records, kind } = Object(value) as { records?: unknown; kind?: unknown }
  return Array.isArray(records) && kind === undefined ? records : [value]
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

async function* fromCsv(file: string): AsyncGenerator<Input> {
  const rows = createRowReader()
  let reader: RecordReader | undefined
  let line = 0
  const take = (row: string[]): Input[] => {
    if (reader) return reader.push(row).map((value) => ({ line: ++line, value }))
    reader = createRecordReader(row)
    return []
  }
  for await (const part of partsOf(file)) for (const row of rows.push(part)) yield* take(row)
  for (const row of rows.end()) yield* take(row)
  for (const value of reader?.end() ?? []) yield { line: ++line, value }
}

function read(input: unknown, now: string): { record: ReceivedRecord } | { reason: string } {
  const { receivedAt, correctedAt, ...sent } = Object(input) as Record<string, unknown>
  const parsed = parseRecord(sent)
  if (!parsed.ok) return { reason: parsed.reason }
  const corrected =
    parsed.record.kind === 'response' && isInstant(correctedAt) ? { correctedAt: toUtc(correctedAt) } : {}
  return { record: { ...parsed.record, receivedAt: isInstant(receivedAt) ? toUtc(receivedAt) : now, ...corrected } }
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
}

/** As text it sorts by time in one form alone. */
function toUtc(instant: string): string {
  return new Date(instant).toISOString()
}
