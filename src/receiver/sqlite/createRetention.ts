import type Libsql from 'libsql'
import { tablesWithIds } from './tables.js'
import { transact } from './transact.js'

/** Deletes what is older than it may be. */
export interface Retention {
  /** Counts up whenever something was deleted that left nothing behind: who has counted records starts anew. */
  generation(): number
  /** Deletes records that came before, a part of them. @param before - ISO 8601. @returns how many; 0 when all are gone. */
  pruneSome(before: string): number
}

/** Rows deleted in one transaction: what is posted meanwhile waits no longer than for them. */
const mostRows = 500

/** Devices send for 30 days, and keep what was refused for 60: an id has to be known for longer than that. */
const fewestDays = 180

/** Makes the retention of a file. */
export function createRetention(database: Libsql.Database): Retention {
  const read = database.prepare(`select value from settings where name = 'generation'`)
  const count = database.prepare(
    `insert into settings (name, value) values ('generation', '1')
    on conflict (name) do update set value = cast(value + 1 as integer)`,
  )
  const deletes = tablesWithIds.map((table) =>
    database.prepare(
      `delete from ${table} where seq in (select seq from ${table} where received_at < ? limit ${mostRows})`,
    ),
  )
  const forget = database.prepare('delete from erasures where erased_at < ?')
  return {
    generation: () => Number((read.get([]) as { value: string } | undefined)?.value ?? 0),
    pruneSome(before) {
      let deleted = 0
      transact(database, () => {
        for (const statement of deletes) deleted += statement.run([before]).changes
        if (deleted > 0) count.run([])
        else forget.run([earlier(before)])
      })
      return deleted
    },
  }
}

function earlier(before: string): string {
  return new Date(Date.parse(before) - fewestDays * 864e5).toISOString()
}
