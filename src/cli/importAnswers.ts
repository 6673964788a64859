import type { ReceivedRecord } from '../receiver/index.js'
import { createRefusals } from '../report/createRefusals.js'
import { readArgs } from './readArgs.js'
import { readImport } from './readImport.js'
import { refuse } from './refuse.js'

const help = `Usage: moodpoint import FILE… [options]

Takes records into a feedback file, which is made where it is missing and may be in use. Needs: npm install kysely libsql

  FILE…               NDJSON, a JSON list, { "records": [ … ] }, or .csv as export writes it; - reads the standard input
  --db FILE           feedback.db by default

Records that are there already stay as they are, and what was erased is not taken again. What cannot be used is named on
the error output.

Exit code: 0 all taken, 1 some were left out, 2 the call was wrong.`

/** Records written in one transaction. */
const batchSize = 500

/** Takes records from files. */
export async function importAnswers(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readArgs(args, { db: { type: 'string', default: 'feedback.db' } })
    if (values.help) console.log(help)
    if (values.help) return 0
    if (positionals[0] === undefined) throw new Error('name the files, as in: moodpoint import answers.ndjson')
    return await takeAll(positionals, values.db)
  } catch (error) {
    return refuse('import', (error as Error).message)
  }
}

async function takeAll(files: string[], db: string): Promise<number> {
  // Loaded where it is asked for: it needs packages that not everybody has.
  const { createSqliteStore } = await import('../receiver/sqlite/index.js')
  const store = await createSqliteStore({ file: db })
  let leftOut = 0
  try {
    for (const file of files) leftOut += await take(file, (records) => store.save(records))
  } finally {
    await store.close()
  }
  return leftOut > 0 ? 1 : 0
}

async function take(file: string, save: (records: ReceivedRecord[]) => Promise<void>): Promise<number> {
  const name = file === '-' ? 'standard input' : file
  const refusals = createRefusals(name)
  let taken = 0
  let batch: ReceivedRecord[] = []
  const flush = async () => {
    if (batch.length > 0) await save(batch)
    taken += batch.length
    batch = []
  }
  for await (const one of readImport(file, new Date().toISOString())) {
    if ('record' in one) batch.push(one.record)
    else refusals.add(one.line, one.reason)
    if (batch.length === batchSize) await flush()
  }
  await flush()
  for (const line of refusals.lines()) console.error(`moodpoint import: ${line}`)
  console.log(`${name}: ${taken} records taken`)
  return refusals.count()
}
