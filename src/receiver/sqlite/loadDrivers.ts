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
    throw new Error(`The SQLite store needs two more packages: ${installing(import.meta.url)}`, { cause })
  }
}

/**
 * The command that brings them to where this file looks for them.
 *
 * @param place - The address of this file. What npx fetched lies in a folder of its own, which sees nothing beside it.
 */
export function installing(place: string): string {
  const isFetched = /[\\/]_npx[\\/]/.test(place)
  return isFetched ? 'npx -p moodpoint -p kysely -p libsql moodpoint …' : 'npm install kysely libsql'
}
