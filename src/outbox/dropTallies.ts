import type { Storage } from '../platform/storage.js'
import type { Limits, Owed } from './createOutbox.js'
import type { Entry, ParkedEntry, Totals } from './entries.js'
import type { Moves } from './inspectOutbox.js'

/** What tallies are dropped with. */
export interface DropDoors extends Pick<Moves, 'count'> {
  storage: Storage
  limits: Limits
}

/**
 * Makes room for answers before they need it: where more than half is in use, all tallies go. An answer that finds no room
 * is refused, so it must not find tallies in its place. Resolves with what is gone.
 */
export function dropTallies({ storage, limits, count }: DropDoors): Promise<Entry[]> {
  return storage.transact('readwrite', async (transaction) => {
    const { records = 0, bytes = 0 } = (await transaction.get<Totals>('m:totals')) ?? {}
    if (records <= limits.records / 2 && bytes <= limits.bytes / 2) return []
    const all: Owed[] = [...(await transaction.range<Entry>('r:')), ...(await transaction.range<ParkedEntry>('x:'))]
    const tallies = all.filter(([, { kind }]) => kind === 'tally')
    for (const [key, entry] of tallies) {
      transaction.delete(key)
      await count(transaction, -1, -entry.bytes)
    }
    return tallies.map(([, entry]) => entry)
  })
}
