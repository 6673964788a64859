import type { Outbox, Owed } from '../outbox/createOutbox.js'
import type { Aside, Entry } from '../outbox/entries.js'
import type { Stop } from '../platform/clock.js'
import type { Platform } from '../platform/platform.js'
import type { Storage } from '../platform/storage.js'
import { type Backoff, backOff, mayTry, type WakeReason } from './backoff.js'
import type { Outcome } from './classify.js'
import { createTurns } from './createTurns.js'
import type { Way } from './toWays.js'

/** When to try again after the device failed; doubles with each failure. */
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
        // A device that cannot write would else send the same record again and again.
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
  const { outbox, storage, platform } = doors
  const { clock } = platform
  const end = clock.now() + passMs
  let size = way.batch
  let backoff = await storage.transact('readonly', (transaction) => transaction.get<Backoff>(`m:backoff:${way.to}`))
  for (;;) {
    const owed = way.fit(await outbox.next(way.to, size))
    const [first, ...others] = owed.map(([, entry]) => entry)
    if (!first || isOver()) return
    if (!mayTry(backoff, reason, clock.now(), way.fingerprint)) return backoff?.until
    if (clock.now() > end) return clock.now()
    const outcome = await way.post([first, ...others], !!backoff)
    if (outcome.type === 'record' && others[0]) {
      size = Math.ceil(owed.length / 2) // for this pass: until the wrong one stands alone
      continue
    }
    backoff = await conclude(owed, outcome, backoff, way, doors)
    if (backoff) return backoff.until
  }
}

/** Writes down what the endpoint answered; resolves with the new backoff when it failed. */
async function conclude(
  owed: Owed[],
  outcome: Outcome,
  previous: Backoff | undefined,
  way: Way,
  { outbox, storage, platform, version, emit, report }: DeliveryDoors,
): Promise<Backoff | undefined> {
  const { to, fingerprint } = way
  const { type, status = 0, reason = '', rejected } = outcome
  const isFailure = type === 'endpoint' || type === 'weather'
  const context = { now: platform.clock.now(), fraction: platform.random.fraction(), endpoint: fingerprint }
  const backoff = isFailure ? backOff(outcome, previous, context) : undefined
  if (previous || backoff)
    await storage.transact('readwrite', async (transaction) => transaction.put(`m:backoff:${to}`, backoff))
  if (type === 'endpoint') report(type, `the endpoint answers ${status || 'a redirect'}: records wait`)
  if (isFailure) return backoff
  const reasonOf = (id: string) => (type === 'record' ? reason : rejected?.[id])?.slice(0, reasonLength)
  await outbox.settle(to, owed, ({ id }) => {
    const own = reasonOf(id)
    return own === undefined ? own : { status, reason: own, by: version + fingerprint }
  })
  for (const [, { id, prompt }] of owed) {
    const own = reasonOf(id)
    if (own === undefined) emit('delivered', { id, prompt })
    else emit('parked', { id, prompt, status, reason: own })
  }
}
