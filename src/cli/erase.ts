import type { SqliteStore } from '../receiver/sqlite/createSqliteStore.js'
import { readArgs } from './readArgs.js'
import { refuse } from './refuse.js'
import { readDays } from './serveOptions.js'

const help = `Usage: moodpoint erase ID… [options]

Deletes records for good. Their ids are remembered, so that late duplicates are not taken again. The file may be in use.
Needs: npm install kysely libsql

  ID…                 ids of records
  --visit ID          all of a visit
  --keep DAYS         all that came longer ago, such as 365d
  --db FILE           feedback.db by default

What is deleted is overwritten in the file; backups are yours to look after.

Exit code: 0 deleted, 1 there was nothing to delete, 2 the call was wrong.`

/** Deletes records. */
export async function erase(args: string[]): Promise<number> {
  try {
    const { values, positionals: ids } = readArgs(args, {
      db: { type: 'string', default: 'feedback.db' },
      visit: { type: 'string' },
      keep: { type: 'string' },
    })
    const { help: isAsked, visit, keep, db } = values
    if (isAsked) console.log(help)
    if (isAsked) return 0
    if (!ids[0] && visit === undefined && keep === undefined)
      throw new Error('say what: ids, --visit ID or --keep DAYS, as in: moodpoint erase --keep 365d')
    const before = keep === undefined ? undefined : new Date(Date.now() - readDays(keep))
    return await eraseFrom(db, (store) => eraseAll(store, ids, visit, before))
  } catch (error) {
    return refuse('erase', (error as Error).message)
  }
}

async function eraseFrom(file: string, work: (store: SqliteStore) => Promise<number>): Promise<number> {
  // Loaded where it is asked for: it needs packages that not everybody has.
  const { createSqliteStore } = await import('../receiver/sqlite/index.js')
  const store = await createSqliteStore({ file })
  try {
    const count = await work(store)
    console.log(`${file}: ${count} ${count === 1 ? 'record' : 'records'} deleted`)
    return count > 0 ? 0 : 1
  } finally {
    await store.close()
  }
}

async function eraseAll(store: SqliteStore, ids: string[], visit: string | undefined, before: Date | undefined) {
  const ofVisit = visit === undefined ? [] : await store.idsOfVisit(visit)
  const erased = await store.erase([...ids, ...ofVisit])
  return erased + (before === undefined ? 0 : await store.prune(before))
}
