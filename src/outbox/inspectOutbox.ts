import type { Storage, Transaction } from '../platform/storage.js'
import type { count, lineUp, Owed } from './createOutbox.js'
import type { Entry, ParkedEntry } from './entries.js'

/** What a host may do with records that were not delivered. */
export interface OutboxInspection {
  /** Waiting records in the order they will be sent, then those put aside. */
  all(): Promise<Array<Entry | ParkedEntry>>
  /** Puts a parked record back in its line; resolves with whether it was parked. */
  retry(id: string): Promise<boolean>
  /** Deletes a record that waits or was put aside; resolves with whether there was one. */
  discard(id: string): Promise<boolean>
}

/** The two moves of the outbox, handed in: this is a chunk of its own. */
export interface Moves {
  count: typeof count
  lineUp: typeof lineUp
}

/** Looks into the outbox of a device. */
export function inspectOutbox(storage: Storage, moves: Moves): OutboxInspection {
  return {
    all: () =>
      storage.transact('readonly', async (transaction) => {
        const entries = [...(await transaction.range<Entry>('r:')), ...(await transaction.range<ParkedEntry>('x:'))]
        return entries.map(([, entry]) => entry)
      }),
    retry: (id) =>
      storage.transact('readwrite', async (transaction) => {
        const parked = (await transaction.range<ParkedEntry>(`x:${id}:`)).filter(([, { body }]) => body)
        for (const one of parked) await backInLine(transaction, one, moves)
        return parked.length > 0
      }),
    discard: (id) =>
      storage.transact('readwrite', async (transaction) => {
        const owed = (await transaction.range<Entry>('r:')).filter(([, entry]) => entry.id === id)
        const all: Owed[] = [...owed, ...(await transaction.range<ParkedEntry>(`x:${id}:`))]
        for (const [key, { bytes }] of all) {
          transaction.delete(key)
          await moves.count(transaction, -1, -bytes)
        }
        return all.length > 0
      }),
  }
}

/** Puts a record that was put aside at the end of its line. */
export async function backInLine(
  transaction: Transaction,
  [key, { status, reason, by, ...entry }]: [key: string, ParkedEntry],
  { count, lineUp }: Moves,
): Promise<void> {
  lineUp(transaction, key.slice(`x:${entry.id}:`.length), await count(transaction, 0, 0), entry)
  transaction.delete(key)
}
