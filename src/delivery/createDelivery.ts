import type { Concluded, Outbox, Owed } from '../outbox/createOutbox.js'
import type { Aside, Entry } from '../outbox/entries.js'
import type { Stop } from '../platform/clock.js'
import type { Platform } from '../platform/platform.js'
import type { Storage } from '../platform/storage.js'
import { type Backoff, backOff, mayTry, type WakeReason } from './backoff.js'
import type { Outcome } from './classify.js'
import { createTurns } from './createTurns.js'
import type { Way } from './toWays.js'

/** When to try again after the device failed; longer each time, or one that cannot write sends a record over and over. */
const troubleMs = 2000
/** A pass ends then, whatever is left, so that no living tab is taken for a frozen one. */
const passMs = 30_000
/** So much of what an endpoint says of a wrong record is kept. */
const reasonLength = 300

/** What delivery works with. */
export interface DeliveryDoors {
  outbox: Outbox
  storage: Storage
  platform: Platform
  /** Names the lock that all tabs share. */
  name: string
  /** Fingerprint of this software, kept with what is parked. */
  version: string
  life: AbortSignal
  emit(name: 'delivered', entry: Pick<Entry, 'id' | 'prompt'>): void
  emit(name: 'parked', entry: Pick<Entry, 'id' | 'prompt'> & Pick<Aside, 'status' | 'reason'>): void
  report(code: 'storage' | 'endpoint', cause: unknown): void
}

/**
 * Makes one pass: oldest record first, until none is owed or the endpoint fails. Resolves with whether this tab made it;
 * another one may be at it.
 */
export type Wake = (reason: WakeReason) => Promise<boolean>

/** Pays what is owed to one endpoint, one tab at a time. */
export function createDelivery(way: Way, doors: DeliveryDoors): Wake {
  const { life, report, outbox, name } = doors
  const { clock, page } = doors.platform
  let troubles = 0
  let stopTimer: Stop = () => {}
  const head = async () => (await outbox.next(way.to, 1))[0]?.[0]
  const takeTurn = createTurns({ ...doors, lock: `${name}:delivery:${way.to}`, head })
  const wake: Wake = async (reason) => {
    if (life.aborted) return false
    const { isMine, nextAt } = await takeTurn((isOver) => deliverAll(way, doors, reason, isOver)).then(
      (turn) => {
        troubles = 0
        return turn
      },
      (cause) => {
        report('storage', cause)
        return { isMine: true, nextAt: clock.now() + troubleMs * 2 ** troubles++ }
      },
    )
    stopTimer()
    if (nextAt && !life.aborted) stopTimer = clock.after(nextAt - clock.now(), () => wake('timer'))
    return isMine
  }
  page.on('online', () => wake('online'), life)
  page.on('pageshow', () => wake('visible'), life)
  page.on('visibilitychange', () => wake(page.isHidden() ? 'hide' : 'visible'), life)
  life.addEventListener('abort', () => stopTimer())
  return wake
}

/** Resolves with when to come back, where records wait. */
async function deliverAll(
  way: Way,
  doors: DeliveryDoors,
  reason: WakeReason,
  isOver: () => boolean,
): Promise<number | undefined> {
  const { outbox, storage, platform, report } = doors
  const { clock, random } = platform
  const key = `m:backoff:${way.fingerprint}`
  const end = clock.now() + passMs
  let size = way.batch
  let backoff = await storage.transact('readonly', (transaction) => transaction.get<Backoff>(key))
  for (;;) {
    const oldest = await outbox.next(way.to, size)
    const owed = way.fit?.(oldest) ?? oldest
    const [first, ...others] = owed.map(([, entry]) => entry)
    if (!first || isOver()) return
    if (!mayTry(backoff, reason, clock.now())) return backoff?.until
    if (clock.now() > end) return clock.now()
    const outcome = await way.post([first, ...others], !!backoff)
    const previous = backoff
    backoff = backOff(outcome, previous, clock.now(), random.fraction())
    if (previous || backoff) await storage.transact('readwrite', async (transaction) => transaction.put(key, backoff))
    if (outcome.type === 'endpoint') report('endpoint', `it answers ${outcome.status || 'a redirect'}: records wait`)
    if (backoff) return backoff.until
    if (outcome.type === 'record' && others[0])
      size = Math.ceil(owed.length / 2) // this pass: until one stands alone
    else await conclude(owed, outcome, way, doors)
  }
}

/** Ends the wait of records that were taken, or called wrong. */
async function conclude(owed: Owed[], outcome: Outcome, way: Way, doors: DeliveryDoors): Promise<void> {
  const { type, status = 0, reason = '', rejected } = outcome
  const { outbox, version, emit } = doors
  const concluded = owed.map(([key, entry]): Concluded => {
    const why = (type === 'record' ? reason : rejected?.[entry.id])?.slice(0, reasonLength)
    return [key, entry, why === undefined ? why : { status, reason: why, by: version + way.fingerprint }]
  })
  await outbox.settle(way.to, concluded)
  for (const [, { id, prompt }, aside] of concluded)
    if (aside) emit('parked', { id, prompt, status, reason: aside.reason })
    else emit('delivered', { id, prompt })
}
