import type { Compilable, Kysely } from 'kysely'
import type Libsql from 'libsql'
import type { ReceivedRecord } from '../store.js'
import type { Tables } from './tables.js'
import { toRows } from './toRows.js'
import { transact } from './transact.js'

/**
 * Adds records with their answers, all or none; a record whose id is there already stays as it is.
 *
 * Kysely writes the SQL, but does not run it: its transactions pause between statements, and SQLite waits for a lock by
 * blocking the thread. Two stores on one file in one process would wait for each other. So the lock is taken first and
 * given back before anything else can run.
 *
 * @throws SqliteError when the disk is full, or another process holds the file for longer than the busy timeout.
 */
export function insertRecords(database: Libsql.Database, kysely: Kysely<Tables>, records: ReceivedRecord[]): void {
  const run = (query: Compilable) => {
    const { sql, parameters } = query.compile()
    return database.prepare(sql).run(parameters).changes
  }
  transact(database, () => {
    for (const received of records) {
      const { record, answers, choices } = toRows(received)
      const insert = kysely.insertInto('records').values(record)
      if (run(insert.onConflict((conflict) => conflict.column('id').doNothing())) === 0) continue
      run(kysely.insertInto('answers').values(answers))
      if (choices.length > 0) run(kysely.insertInto('choices').values(choices))
    }
  })
}
