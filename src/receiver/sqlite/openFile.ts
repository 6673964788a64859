import type Libsql from 'libsql'
import { migrate } from './migrate.js'

// How long a write waits for another process to finish its own before it fails.
const busyMs = 5000

/**
 * Opens or makes a feedback file. Write-ahead log with a flush to disk at every commit: what is acknowledged outlives a
 * killed process and a power cut, and reports can be read while answers are written.
 *
 * @throws Error naming the file and the cause.
 */
export function openFile(Database: typeof Libsql, file: string): Libsql.Database {
  try {
    const database = new Database(file)
    database.pragma(`busy_timeout = ${busyMs}`)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('secure_delete = ON') // what is taken back is overwritten, not only left out
    migrate(database)
    return database
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Cannot open ${file} as a feedback file in a writable folder: ${reason}`, { cause })
  }
}
