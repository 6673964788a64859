import type { Clock } from '../platform/clock.js'
import type { Storage, Transaction } from '../platform/storage.js'
import type { MoodpointRecord } from '../records/types.js'
import type { Entry, ParkedEntry, Receipt, Totals } from './entries.js'

/** Most that may wait on a device; what was accepted is never dropped to make room. */
const limits = { records: 500, bytes: 2_000_000 }

/** An entry with the key it lies under. */
export type Owed = [key: string, entry: Entry]

/** The durable list of records still owed. Knows no HTTP. */
export interface Outbox {
  /** Adds a record within a transaction of the caller; resolves with whether there was room. */
  add(transaction: Transaction, record: MoodpointRecord): Promise<boolean>
  /** The oldest record owed. */
  next(): Promise<Owed | undefined>
  /** Turns a record owed into a receipt, in one transaction. */
  acknowledge(owed: Owed): Promise<void>
  /** Moves a record its endpoint called wrong out of the way of the others. */
  park(owed: Owed, parked: ParkedEntry): Promise<void>
  /** What became of a record that was added. */
  stateOf(id: string): Promise<'sent' | 'parked' | 'saved'>
}

/** Keeps records in `storage`, every change one transaction. */
export function createOutbox(storage: Storage, clock: Clock): Outbox {
  const move = (owed: Owed, key: string, value: Receipt | ParkedEntry) =>
    storage.transact('readwrite', async (transaction) => {
      if (await takeOut(transaction, owed)) transaction.put(key, value)
    })
  return {
    add(transaction, { id, kind, prompt, ...rest }) {
      const body = JSON.stringify({ id, kind, prompt, ...rest })
      const bytes = new TextEncoder().encode(body).length
      return append(transaction, { id, kind, prompt, at: clock.now(), body, bytes })
    },
    next: () => storage.transact('readonly', async (transaction) => (await transaction.range<Entry>('r:', 1))[0]),
    acknowledge(owed) {
      const { id, prompt, at } = owed[1]
      return move(owed, `s:${id}`, { id, prompt, at, sentAt: clock.now() })
    },
    park: (owed, parked) => move(owed, `x:${parked.id}`, parked),
    stateOf: (id) =>
      storage.transact('readonly', async (transaction) => {
        if (await transaction.get(`s:${id}`)) return 'sent'
        return (await transaction.get(`x:${id}`)) ? 'parked' : 'saved'
      }),
  }
}

async function readTotals(transaction: Transaction): Promise<Totals> {
  return (await transaction.get<Totals>('m:totals')) ?? { last: 0, records: 0, bytes: 0 }
}

/** Puts an entry at the end of the line; resolves with whether there was room. */
export async function append(transaction: Transaction, entry: Entry): Promise<boolean> {
  const { last, records, bytes } = await readTotals(transaction)
  const totals = { last: last + 1, records: records + 1, bytes: bytes + entry.bytes }
  const hasRoom = totals.records <= limits.records && totals.bytes <= limits.bytes
  if (hasRoom) {
    transaction.put('m:totals', totals)
    transaction.put(`r:${String(totals.last).padStart(12, '0')}`, entry)
  }
  return hasRoom
}

/** Removes a record owed if it is still the one under its key: another tab may have been faster. */
export async function takeOut(transaction: Transaction, [key, { id, bytes }]: Owed): Promise<boolean> {
  const isThere = (await transaction.get<Entry>(key))?.id === id
  if (isThere) {
    const totals = await readTotals(transaction)
    transaction.delete(key)
    transaction.put('m:totals', { ...totals, records: totals.records - 1, bytes: totals.bytes - bytes })
  }
  return isThere
}
