import { existsSync } from 'node:fs'
import type { MoodpointRecord } from '../../records/types.js'
import type { ReceivedRecord } from '../store.js'
import type { SqliteStoreOptions } from './createSqliteStore.js'
import { loadDrivers } from './loadDrivers.js'

/** A row as it is read. */
interface Row {
  body: string
  received_at: string
  corrected_at: string | null
}

/**
 * Reads every record of a feedback file, in the order in which they came, one at a time: for reports and exports of any
 * size. The file may be in use.
 *
 * @throws Error (as rejection) when kysely and libsql are not installed, or the file is not there or is none of moodpoint.
 */
export async function* readSqliteStore({ file }: SqliteStoreOptions): AsyncGenerator<ReceivedRecord, void, undefined> {
  const { Database } = await loadDrivers()
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`) // opening it would make one
  const database = new Database(file)
  try {
    database.pragma('query_only = ON')
    const rows = database.prepare('select body, received_at, corrected_at from records order by seq').iterate()
    for (const row of rows as IterableIterator<Row>) yield toRecord(row)
  } catch (cause) {
    throw new Error(`${file}: cannot be read as a feedback file: ${(cause as Error).message}`, { cause })
  } finally {
    database.close()
  }
}

function toRecord({ body, received_at, corrected_at }: Row): ReceivedRecord {
  return {
    ...(JSON.parse(body) as MoodpointRecord), // the store wrote every body from a record
    receivedAt: received_at,
    ...(corrected_at !== null && { correctedAt: corrected_at }),
  }
}
