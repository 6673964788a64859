import type { Kysely } from 'kysely'
import type { ResponseRecord } from '../../records/types.js'
import type { FeedbackStore, ReceivedRecord, ReceivedResponse } from '../store.js'
import { createRetention } from './createRetention.js'
import { createSaver } from './createSaver.js'
import { createWriter } from './createWriter.js'
import { loadDrivers } from './loadDrivers.js'
import { openFile } from './openFile.js'
import { createPageReader } from './readPage.js'
import type { Tables } from './tables.js'

/** Where the feedback file lies. */
export interface SqliteStoreOptions {
  /** Path of the file; made when it is missing, its folder is not. */
  file: string
}

/** How far somebody has read. Plain data, to be handed back. */
export interface Mark {
  seq: number
  generation: number
}

/** A store in one SQLite file. */
export interface SqliteStore extends FeedbackStore {
  /**
   * The records after a mark, or from the first on, in the order in which they came, erasures among them. `isNew` says
   * that they begin at the first: without a mark, and where old ones were deleted since.
   */
  read(options: { after?: Mark; limit: number }): Promise<{ records: ReceivedRecord[]; mark: Mark; isNew: boolean }>
  /** Deletes records for good, and takes none of these ids again. Resolves with how many there were. */
  erase(ids: string[]): Promise<number>
  /** Deletes what was received before, a part at a time, so that others can write. Resolves with how many there were. */
  prune(before: Date): Promise<number>
  /** Ids of the records of a visit. */
  idsOfVisit(visit: string): Promise<string[]>
  /** A text kept beside the records under a name; with a value, it is kept first. */
  setting(name: string, value?: string): Promise<string | undefined>
}

/**
 * Opens a store in one SQLite file, with tables `records`, `answers`, `choices`, `outcomes`, `felt` and `tallies` for
 * queries of your own. Several processes may open the same file.
 *
 * @throws Error (as rejection) when kysely and libsql are not installed, or the file cannot be opened.
 */
export async function createSqliteStore({ file }: SqliteStoreOptions): Promise<SqliteStore> {
  const { Database, Kysely, SqliteDialect } = await loadDrivers()
  const database = openFile(Database, file)
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  const writer = createWriter(database)
  const saver = createSaver(writer.write, setImmediate)
  const retention = createRetention(database)
  const readPage = createPageReader(database)
  return {
    save: saver.save,
    recent: ({ limit }) => selectRecent(kysely, limit),
    async read({ after, limit }) {
      const generation = retention.generation()
      const isNew = after?.generation !== generation
      const { records, seq } = readPage(isNew ? 0 : after.seq, limit)
      return { records, mark: { seq, generation }, isNew }
    },
    erase: async (ids) => writer.erase(ids, new Date().toISOString()),
    async prune(before) {
      let sum = 0
      for (let some = 1; some > 0; sum += some) {
        some = retention.pruneSome(before.toISOString())
        await new Promise((resolve) => setImmediate(resolve))
      }
      if (sum > 0) database.pragma('wal_checkpoint(TRUNCATE)') // the log still had what was deleted
      return sum
    },
    idsOfVisit: (visit) => selectIds(kysely, visit),
    setting: (name, value) => keepSetting(kysely, name, value),
    async close() {
      saver.flush()
      database.close() // not by kysely, which leaves a database open that it has not used yet
    },
  }
}

async function selectRecent(kysely: Kysely<Tables>, limit: number): Promise<ReceivedResponse[]> {
  const rows = await kysely
    .selectFrom('records')
    .select(['body', 'received_at', 'corrected_at'])
    .orderBy('received_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ body, received_at, corrected_at }) => ({
    ...(JSON.parse(body) as ResponseRecord), // `save` wrote every body from a record
    receivedAt: received_at,
    ...(corrected_at !== null && { correctedAt: corrected_at }),
  }))
}

async function selectIds(kysely: Kysely<Tables>, visit: string): Promise<string[]> {
  const of = (table: 'records' | 'outcomes') => kysely.selectFrom(table).select('id').where('visit', '=', visit)
  return (await of('records').unionAll(of('outcomes')).execute()).map(({ id }) => id)
}

async function keepSetting(kysely: Kysely<Tables>, name: string, value?: string): Promise<string | undefined> {
  if (value !== undefined)
    await kysely
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute()
  const row = await kysely.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}
