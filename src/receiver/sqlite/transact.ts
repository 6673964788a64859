import type Libsql from 'libsql'

/**
 * Runs `work` in one transaction and takes back all of it when it throws. The write lock is taken at the start.
 *
 * libsql's own `transaction` hides the reason on a full disk: SQLite has rolled back by then, and a second rollback fails.
 */
export function transact(database: Libsql.Database, work: () => void): void {
  database.exec('begin immediate')
  try {
    work()
    database.exec('commit')
  } catch (error) {
    if (database.inTransaction) database.exec('rollback')
    throw error
  }
}
