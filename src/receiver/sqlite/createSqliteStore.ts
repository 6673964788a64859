import type { Kysely } from 'kysely'
import type { MoodpointRecord } from '../../records/types.js'
import type { FeedbackStore, ReceivedRecord } from '../store.js'
import { insertRecords } from './insertRecords.js'
import { loadDrivers } from './loadDrivers.js'
import { openFile } from './openFile.js'
import type { Tables } from './tables.js'

/** Where the feedback file lies. */
export interface SqliteStoreOptions {
  /** Path of the file; made when it is missing, its folder is not. */
  file: string
}

/**
 * Opens a store in one SQLite file, with tables `records`, `answers` and `choices` for queries of your own. Several
 * processes may open the same file.
 *
 * @throws Error (as rejection) when kysely and libsql are not installed, or the file cannot be opened.
 */
export async function createSqliteStore({ file }: SqliteStoreOptions): Promise<FeedbackStore> {
  const { Database, Kysely, SqliteDialect } = await loadDrivers()
  const database = openFile(Database, file)
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  return {
    save: async (records) => insertRecords(database, kysely, records),
    recent: ({ limit }) => selectRecent(kysely, limit),
    close: async () => {
      database.close() // not by kysely, which leaves a database open that it has not used yet
    },
  }
}

async function selectRecent(kysely: Kysely<Tables>, limit: number): Promise<ReceivedRecord[]> {
  const rows = await kysely
    .selectFrom('records')
    .select(['body', 'received_at', 'corrected_at'])
    .orderBy('received_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ body, received_at, corrected_at }) => ({
    ...(JSON.parse(body) as MoodpointRecord), // `save` wrote every body from a record
    receivedAt: received_at,
    ...(corrected_at !== null && { correctedAt: corrected_at }),
  }))
}
