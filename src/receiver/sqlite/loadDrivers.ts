import type { Kysely, SqliteDialect } from 'kysely'
import type Libsql from 'libsql'

/** What the store is made with. */
interface Drivers {
  Kysely: typeof Kysely
  SqliteDialect: typeof SqliteDialect
  Database: typeof Libsql
}

/** Loads what the store is made with. @throws Error (as rejection) that says what to install. */
export async function loadDrivers(): Promise<Drivers> {
  try {
    const [{ Kysely, SqliteDialect }, { default: Database }] = await Promise.all([import('kysely'), import('libsql')])
    return { Kysely, SqliteDialect, Database }
  } catch (cause) {
    throw new Error('The SQLite store needs two more packages: npm install kysely libsql', { cause })
  }
}
