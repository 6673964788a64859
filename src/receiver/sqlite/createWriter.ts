import type Libsql from 'libsql'
import type { ReceivedRecord } from '../store.js'
import { createInserter } from './createInserter.js'
import { type Rows, tablesWithIds } from './tables.js'
import { toRows } from './toRows.js'
import { transact } from './transact.js'

/** Writes records, and takes them back. */
export interface Writer {
  /** All or none; what is there already, or was taken back, stays as it is. */
  write(records: readonly ReceivedRecord[]): void
  /** Deletes records and remembers their ids. @returns how many there were. @param at - ISO 8601. */
  erase(ids: readonly string[], at: string): number
}

const knownSql = [...tablesWithIds.map((table) => `select id from ${table} where id = ?1`)].join(' union all ')
const lastSql = [...tablesWithIds, 'erasures']
  .map((table) => `select max(seq) as seq from ${table}`)
  .join(' union all ')

/**
 * Makes the writer of a file. Its statements are prepared once and run at once: SQLite waits for a lock by blocking the
 * thread, so a transaction that paused between statements would wait for another one of the same process for ever.
 *
 * Every row has the next place in one order over all tables. A row that is erased leaves a later place behind, so that a
 * reader who knows how far it has come misses nothing.
 *
 * @throws SqliteError when the disk is full, or another process holds the file for longer than the busy timeout.
 */
export function createWriter(database: Libsql.Database): Writer {
  const inserter = createInserter(database)
  const known = database.prepare(`${knownSql} union all select record_id from erasures where record_id = ?1 limit 1`)
  const last = database.prepare(`select coalesce(max(seq), 0) as seq from (${lastSql})`)
  const erased = database.prepare('select 1 from erasures where record_id = ?')
  const deletes = tablesWithIds.map((table) => database.prepare(`delete from ${table} where id = ?`))
  const lastSeq = () => (last.get([]) as { seq: number }).seq // by its statement

  const addNew = (records: readonly ReceivedRecord[]) => {
    const seen = new Set<string>()
    const fresh = records.filter(({ id, kind }) => {
      if (kind === 'erasure' || seen.has(id)) return false
      seen.add(id)
      return known.get([id]) === undefined
    })
    const from = lastSeq() + 1
    inserter.insertAll(fresh.map((record, index) => withPlace(toRows(record), from + index)))
  }
  const eraseOne = (id: string, at: string): number => {
    if (erased.get([id]) !== undefined) return 0
    inserter.insert('erasures', [{ seq: lastSeq() + 1, record_id: id, erased_at: at }]) // while its own place is taken
    return deletes.reduce((sum, statement) => sum + statement.run([id]).changes, 0)
  }
  return {
    write: (records) =>
      transact(database, () => {
        addNew(records)
        for (const record of records)
          if (record.kind === 'erasure') for (const id of record.records) eraseOne(id, record.receivedAt)
      }),
    erase: (ids, at) => {
      let count = 0
      transact(database, () => {
        for (const id of ids) count += eraseOne(id, at)
      })
      return count
    },
  }
}

function withPlace({ records, outcomes, tallies, ...rows }: Rows, seq: number): Rows {
  const place = <Row extends object>(row: Row) => ({ seq, ...row })
  return {
    ...(records && { records: records.map(place) }),
    ...(outcomes && { outcomes: outcomes.map(place) }),
    ...(tallies && { tallies: tallies.map(place) }),
    ...rows,
  }
}
