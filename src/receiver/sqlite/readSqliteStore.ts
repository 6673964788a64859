import { existsSync } from 'node:fs'
import type { ReceivedRecord } from '../store.js'
import { loadDrivers } from './loadDrivers.js'
import { createPageReader } from './readPage.js'

const pageSize = 1000

/**
 * Reads every record of a feedback file, in the order in which they came, one at a time: for reports and exports of any
 * size. The file may be in use. What was taken back comes as an erasure that names its id.
 *
 * @throws Error (as rejection) when kysely and libsql are not installed, or the file is not there or is none of moodpoint.
 */
export async function* readSqliteStore({ file }: { file: string }): AsyncGenerator<ReceivedRecord, void, undefined> {
  const { Database } = await loadDrivers()
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`) // opening it would make one
  const database = new Database(file)
  try {
    database.pragma('query_only = ON')
    const read = createPageReader(database)
    for (let page = read(0, pageSize); page.records.length > 0; page = read(page.seq, pageSize)) yield* page.records
  } catch (cause) {
    throw new Error(`${file}: cannot be read as a feedback file: ${(cause as Error).message}`, { cause })
  } finally {
    database.close()
  }
}
