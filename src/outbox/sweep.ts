import type { Clock } from '../platform/clock.js'
import type { Storage, Transaction } from '../platform/storage.js'
import type { Limits } from './createOutbox.js'
import type { Entry, ParkedEntry, Receipt, UnsentTexts } from './entries.js'
import { backInLine, type Moves } from './inspectOutbox.js'

const dayMs = 24 * 3_600_000
/** Outcomes name what was felt in the last 180 days; older receipts serve nobody. */
const receiptDays = 180
/** Texts that were not sent are offered back for a day. */
const unsentDays = 1

/** What the device is swept with. */
export interface SweepDoors extends Moves {
  storage: Storage
  clock: Clock
  limits: Limits
  /** Fingerprint of software and endpoint of each line, as parked records carry it. */
  byOf(to: string): string | undefined
}

/** What was swept. */
export interface Swept {
  /** Records given up: they were too old. */
  dropped: Entry[]
  /** Whether a parked record is to be tried once more. */
  isOwedMore: boolean
}

/** Gives up what is too old, and tries what was parked once more where software or endpoint have changed since. */
export function sweep({ storage, clock, limits, byOf, ...moves }: SweepDoors): Promise<Swept> {
  const before = (days: number) => clock.now() - days * dayMs
  return storage.transact('readwrite', async (transaction) => {
    const swept: Swept = { dropped: [], isOwedMore: false }
    for (const [key, entry] of await transaction.range<Entry>('r:')) {
      if (entry.at >= before(limits.days)) continue
      transaction.delete(key)
      swept.dropped.push(entry)
      await drop(transaction, `x:${entry.id}:${key.slice(2, -13)}`, entry, limits, moves)
    }
    for (const one of await transaction.range<ParkedEntry>('x:')) {
      const [key, entry] = one
      const by = byOf(key.slice(`x:${entry.id}:`.length))
      const isTooOld = entry.body && entry.at < before(limits.days)
      if (isTooOld) swept.dropped.push(entry)
      if (entry.at < before(2 * limits.days)) {
        transaction.delete(key)
        await moves.count(transaction, -1, -entry.bytes)
      } else if (isTooOld) {
        await drop(transaction, key, entry, limits, moves)
      } else if (entry.body && by && by !== entry.by) {
        swept.isOwedMore = true
        await backInLine(transaction, one, moves)
      }
    }
    for (const [key, { sentAt }] of await transaction.range<Receipt>('s:'))
      if (sentAt < before(receiptDays)) transaction.delete(key)
    for (const [key, { savedAt }] of await transaction.range<UnsentTexts>('t:'))
      if (savedAt < before(unsentDays)) transaction.delete(key)
    return swept
  })
}

/** Leaves of a record that is too old what the host may list: no words. */
async function drop(
  transaction: Transaction,
  key: string,
  entry: Entry,
  { days }: Limits,
  { count }: Moves,
): Promise<void> {
  transaction.put(key, { ...entry, body: '', bytes: 0, status: 0, reason: `older than ${days} days`, by: '' })
  await count(transaction, 0, -entry.bytes)
}
