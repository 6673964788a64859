import type { Storage, Transaction } from '../platform/storage.js'
import type { append, Owed, takeOut } from './createOutbox.js'
import type { Entry, ParkedEntry } from './entries.js'

/** What a host may do with records that were not delivered. */
export interface OutboxInspection {
  /** Waiting records in the order they will be sent, then parked ones. */
  all(): Promise<Array<Entry | ParkedEntry>>
  /** Puts a parked record back in the line; resolves with whether it was parked and there was room. */
  retry(id: string): Promise<boolean>
  /** Deletes a record that waits or is parked; resolves with whether there was one. */
  discard(id: string): Promise<boolean>
}

/** The two moves of the outbox, handed in: this is a chunk of its own. */
export interface Moves {
  append: typeof append
  takeOut: typeof takeOut
}

/** Looks into the outbox of a device. */
export function inspectOutbox(storage: Storage, moves: Moves): OutboxInspection {
  return {
    all: () =>
      storage.transact('readonly', async (transaction) => {
        const entries = [...(await transaction.range<Entry>('r:')), ...(await transaction.range<ParkedEntry>('x:'))]
        return entries.map(([, entry]) => entry)
      }),
    retry: (id) => storage.transact('readwrite', (transaction) => retry(transaction, id, moves)),
    discard: (id) => storage.transact('readwrite', (transaction) => discard(transaction, id, moves)),
  }
}

async function retry(transaction: Transaction, id: string, { append }: Moves): Promise<boolean> {
  const parked = await transaction.get<ParkedEntry>(`x:${id}`)
  if (!parked) return false
  const { status, reason, ...entry } = parked
  const hadRoom = await append(transaction, entry)
  if (hadRoom) transaction.delete(`x:${id}`)
  return hadRoom
}

async function discard(transaction: Transaction, id: string, { takeOut }: Moves): Promise<boolean> {
  if (await transaction.get(`x:${id}`)) {
    transaction.delete(`x:${id}`)
    return true
  }
  const owed = (await transaction.range<Entry>('r:')).find(([, entry]) => entry.id === id) as Owed | undefined
  return owed ? takeOut(transaction, owed) : false
}
