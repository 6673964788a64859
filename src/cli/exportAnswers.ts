import { once } from 'node:events'
import { csvHead, toCsv } from '../csv/toCsv.js'
import type { ReceivedRecord } from '../receiver/index.js'
import { readArgs } from './readArgs.js'
import { refuse } from './refuse.js'

const help = `Usage: moodpoint export [options]

Writes every record of a feedback file. Send it into a file: moodpoint export --format csv > answers.csv
The file may be in use. Needs: npm install kysely libsql

  --db FILE           feedback.db by default
  --format FORMAT     ndjson, one record a line, all of it; csv, one answer a line, for spreadsheets; ndjson by default

CSV has responses alone; outcomes, tallies and erasures are counted on the error output. What a spreadsheet would run as a
formula has an apostrophe before it; import takes it away again.

Exit code: 0 all well, 2 the call was wrong.`

/** How a record is written; nothing where the format has no place for it. */
interface Format {
  head: string
  write(record: ReceivedRecord): string
}

const formats: Record<string, Format> = {
  ndjson: { head: '', write: (record) => `${JSON.stringify(record)}\n` },
  csv: { head: csvHead(), write: (record) => (record.kind === 'response' ? toCsv(record) : '') },
}

/** Prints every record of a feedback file. */
export async function exportAnswers(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readArgs(args, {
      db: { type: 'string', default: 'feedback.db' },
      format: { type: 'string', default: 'ndjson' },
    })
    if (values.help) console.log(help)
    if (values.help) return 0
    if (positionals[0] !== undefined) throw new Error(`"${positionals[0]}": name the file as --db FILE`)
    const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined
    if (!format) throw new Error(`--format: expected ndjson or csv, got "${values.format}"`)
    const left = await writeAll(values.db, format)
    if (left > 0) console.error(`moodpoint export: ${left} records are no responses: --format ndjson has them`)
    return 0
  } catch (error) {
    return refuse('export', (error as Error).message)
  }
}

/** Writes no faster than somebody reads. @returns how many records the format has no place for. */
async function writeAll(file: string, { head, write }: Format): Promise<number> {
  // Loaded where it is asked for: it needs packages that not everybody has.
  const { readSqliteStore } = await import('../receiver/sqlite/index.js')
  let left = 0
  process.stdout.once('error', () => process.exit()) // whoever reads has had enough, as in: moodpoint export | head
  process.stdout.write(head)
  for await (const record of readSqliteStore({ file })) {
    const text = write(record)
    if (text === '') left++
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  }
  return left
}
