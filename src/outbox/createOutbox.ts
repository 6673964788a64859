import type { Clock } from '../platform/clock.js'
import type { Storage, Transaction } from '../platform/storage.js'
import type { MoodpointRecord } from '../records/moodpointRecord.js'
import type { Aside, Entry, Receipt, Totals } from './entries.js'

/** An entry with the key it lies under. */
export type Owed = [key: string, entry: Entry]

/** A record whose wait is over: put aside, or else acknowledged. */
export type Concluded = [...Owed, aside: Aside | undefined]

/** The line of records owed to one endpoint. */
export interface Lane {
  /** Name of the endpoint on the device; the first one's is empty. */
  to: string
  /** The kinds of records it is owed. */
  send: Array<MoodpointRecord['kind']>
  /** Serialises a record, once for all attempts. */
  write(record: MoodpointRecord): string
}

/** Most that may lie on a device; what was accepted is never dropped to make room. */
export interface Limits {
  /** @default 500 */
  records: number
  /** @default 2 MB */
  bytes: number
  /** Days after which a record is given up. @default 30 */
  days: number
}

/** The durable list of records still owed. Knows no HTTP. */
export interface Outbox {
  /** Adds a record within a transaction of the caller; resolves with whether there was room. */
  add(transaction: Transaction, record: MoodpointRecord & { prompt?: string }): Promise<boolean>
  /** The oldest records owed to an endpoint. */
  next(to: string, limit: number): Promise<Owed[]>
  /** Ends the wait of records in one transaction: they are put aside, or turned into receipts. */
  settle(to: string, concluded: Concluded[]): Promise<void>
  /** What became of a record that was added; `sent` when every endpoint has acknowledged it. */
  stateOf(id: string): Promise<'sent' | 'parked' | 'saved'>
}

/** Keeps records in `storage`, every change one transaction. */
export function createOutbox(storage: Storage, clock: Clock, lanes: Lane[], limits: Limits): Outbox {
  const answerLanes = lanes.filter(({ send }) => send.includes('response'))
  return {
    async add(transaction, record) {
      const { id, kind, prompt = '' } = record
      const entries = lanes
        .filter(({ send }) => send.includes(kind))
        .map(({ to, write }): [to: string, entry: Entry] => {
          const body = write(record)
          return [to, { id, kind, prompt, at: clock.now(), body, bytes: new Blob([body]).size }]
        })
      const size = entries.reduce((sum, [, { bytes }]) => sum + bytes, 0)
      const number = await count(transaction, entries.length, size, limits)
      if (number) for (const [to, entry] of entries) lineUp(transaction, to, number, entry)
      return !!number
    },
    next: (to, limit) => storage.transact('readonly', (transaction) => transaction.range(`r:${to}:`, limit)),
    settle: (to, concluded) =>
      storage.transact('readwrite', async (transaction) => {
        for (const [key, entry, aside] of concluded) {
          const { id, prompt, at, bytes } = entry
          if ((await transaction.get<Entry>(key))?.id !== id) continue // another tab was faster
          transaction.delete(key)
          if (aside) transaction.put(`x:${id}:${to}`, { ...entry, ...aside })
          else {
            await count(transaction, -1, -bytes)
            transaction.put(`s:${id}:${to}`, { id, prompt, at, sentAt: clock.now() } satisfies Receipt)
          }
        }
      }),
    stateOf: (id) =>
      storage.transact('readonly', async (transaction) => {
        if ((await transaction.range(`x:${id}:`, 1))[0]) return 'parked'
        return (await transaction.range(`s:${id}:`)).length < answerLanes.length ? 'saved' : 'sent'
      }),
  }
}

/** Puts an entry in its line, under a number that `count` has given out. */
export function lineUp(transaction: Transaction, to: string, number: number, entry: Entry): void {
  transaction.put(`r:${to}:${String(number).padStart(12, '0')}`, entry)
}

/** Counts records in or out; resolves with a new number, or with 0 where the limits would be passed. */
export async function count(
  transaction: Transaction,
  recordsMore: number,
  bytesMore: number,
  limits?: Limits,
): Promise<number> {
  const totals = (await transaction.get<Totals>('m:totals')) ?? { last: 0, records: 0, bytes: 0 }
  const last = totals.last + 1
  const records = totals.records + recordsMore
  const bytes = totals.bytes + bytesMore
  if (limits && (records > limits.records || bytes > limits.bytes)) return 0
  transaction.put('m:totals', { last, records, bytes } satisfies Totals)
  return last
}
