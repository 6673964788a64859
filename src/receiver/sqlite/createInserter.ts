import type Libsql from 'libsql'
import type { Rows, Tables } from './tables.js'

type Cell = string | number | null

/** Adds rows to tables by the names of their fields. */
export interface Inserter {
  insert(table: keyof Tables, rows: readonly object[]): void
  /** Adds the rows of several records, table after table. */
  insertAll(rows: readonly Rows[]): void
}

/** Rows of one statement; SQLite takes 32 766 values, and a statement is kept for each number of rows. */
const mostRows = 50

/** Those that others refer to come first. */
const order: (keyof Tables)[] = ['records', 'answers', 'choices', 'outcomes', 'felt', 'tallies']

/**
 * Makes an inserter that prepares each statement once. Only names of our own tables and columns are ever part of a
 * statement: whatever was sent is a parameter.
 */
export function createInserter(database: Libsql.Database): Inserter {
  const prepared = new Map<string, Libsql.Statement>()
  const insertChunk = (table: string, rows: readonly object[]) => {
    const [first] = rows
    if (!first) return
    const columns = Object.keys(first)
    const key = `${table} ${columns.length} ${rows.length}`
    const statement = prepared.get(key) ?? database.prepare(toSql(table, columns, rows.length))
    prepared.set(key, statement)
    statement.run(rows.flatMap((row) => Object.values(row) as Cell[])) // every row is made by one function, in one order
  }
  const insert: Inserter['insert'] = (table, rows) => {
    for (let at = 0; at < rows.length; at += mostRows) insertChunk(table, rows.slice(at, at + mostRows))
  }
  return {
    insert,
    insertAll(rows) {
      for (const table of order)
        insert(
          table,
          rows.flatMap((own): object[] => own[table] ?? []),
        )
    },
  }
}

function toSql(table: string, columns: string[], count: number): string {
  const values = `(${columns.map(() => '?').join(', ')})`
  return `insert into ${table} (${columns.join(', ')}) values ${Array(count).fill(values).join(', ')}`
}
