import type { Outbox, Owed } from '../outbox/createOutbox.js'
import type { Entry, ParkedEntry } from '../outbox/entries.js'
import type { Stop } from '../platform/clock.js'
import type { Platform } from '../platform/platform.js'
import type { Storage } from '../platform/storage.js'
import { type Backoff, backOff, mayTry, type WakeReason } from './backoff.js'
import { type Endpoint, post } from './post.js'

const backoffKey = 'm:backoff'
/** When to look again while another tab delivers: it may be closed before it is done. */
const lookAgainMs = 5000

/** Pays what the outbox owes. */
export interface Delivery {
  /** Makes one pass: oldest record first, until none is owed or the endpoint fails. */
  wake(reason: WakeReason): Promise<void>
  stop: Stop
}

/** What delivery works with. */
export interface DeliveryDoors extends Endpoint {
  outbox: Outbox
  storage: Storage
  platform: Platform
  /** Names the lock that all tabs share. */
  name: string
  /** Fingerprint of the endpoint, safe to store: the address may carry a write key. */
  fingerprint: string
  emit(name: 'delivered', entry: Pick<Entry, 'id' | 'prompt'>): void
  emit(name: 'parked', entry: Pick<ParkedEntry, 'id' | 'prompt' | 'status' | 'reason'>): void
  report(code: 'storage' | 'endpoint', cause: unknown): void
}

/** Delivers one record per request, one tab at a time. */
export function createDelivery(doors: DeliveryDoors): Delivery {
  const { clock, locks, page } = doors.platform
  let isStopped = false
  let troubles = 0
  let stopTimer: Stop = () => {}
  let stopPost: Stop = () => {}
  const after: typeof clock.after = (delayMs, run) => (stopPost = clock.after(delayMs, run))
  const watched = { ...doors, platform: { ...doors.platform, clock: { ...clock, after } } }

  const wake = async (reason: WakeReason) => {
    if (isStopped) return
    let nextAt: number | undefined = clock.now() + lookAgainMs
    // Whoever has just added a record waits for its turn; for the others it is enough that some tab delivers.
    const mustWait = reason === 'add' || reason === 'flush'
    try {
      await locks.run(`${doors.name}:delivery`, mustWait, async () => {
        nextAt = (await deliverAll(watched, reason, () => isStopped))?.until
        troubles = 0
      })
    } catch (cause) {
      // A device that cannot write would else send the same record again and again.
      nextAt = clock.now() + lookAgainMs * 2 ** troubles++
      doors.report('storage', cause)
    }
    stopTimer()
    if (nextAt && !isStopped) stopTimer = clock.after(nextAt - clock.now(), () => wake('timer'))
  }
  const stops = [
    page.on('online', () => wake('online')),
    page.on('pageshow', () => wake('visible')),
    page.on('visibilitychange', () => page.isHidden() || wake('visible')),
  ]
  return {
    wake,
    stop() {
      isStopped = true
      for (const stop of [stopTimer, stopPost, ...stops]) stop()
    },
  }
}

/** Resolves with the backoff that ended the pass, if one did while records wait. */
async function deliverAll(
  doors: DeliveryDoors,
  reason: WakeReason,
  isStopped: () => boolean,
): Promise<Backoff | undefined> {
  const { outbox, storage, fingerprint, platform } = doors
  let backoff = await storage.transact('readonly', (transaction) => transaction.get<Backoff>(backoffKey))
  while (!isStopped()) {
    const owed = await outbox.next()
    if (!owed) return
    if (!mayTry(backoff, reason, platform.clock.now(), fingerprint)) return backoff
    const failed = await deliverOne(owed, doors, backoff)
    if (failed) return failed
    backoff = undefined
  }
}

/** Resolves with the new backoff when the endpoint failed. */
async function deliverOne(
  owed: Owed,
  doors: DeliveryDoors,
  previous: Backoff | undefined,
): Promise<Backoff | undefined> {
  const { outbox, storage, fingerprint } = doors
  const { network, clock, random } = doors.platform
  const [, entry] = owed
  const { id, prompt } = entry
  const outcome = await post(entry.body, doors, network, clock)
  const { type, status = 0, reason = '' } = outcome
  const isFailure = type === 'endpoint' || type === 'weather'
  const context = { now: clock.now(), fraction: random.fraction(), endpoint: fingerprint }
  const backoff = isFailure ? backOff(outcome, previous, context) : undefined
  if (previous || backoff)
    await storage.transact('readwrite', async (transaction) => transaction.put(backoffKey, backoff))
  if (type === 'endpoint') doors.report(type, `the endpoint answers ${status || 'a redirect'}: records wait`)
  if (type === 'taken') {
    await outbox.acknowledge(owed)
    doors.emit('delivered', { id, prompt })
  }
  if (type === 'record') {
    await outbox.park(owed, { ...entry, status, reason })
    doors.emit('parked', { id, prompt, status, reason })
  }
  return backoff
}
