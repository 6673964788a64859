import type { Clock, Stop } from './clock.js'
import type { Locks } from './locks.js'
import type { Random } from './random.js'
import type { Storage } from './storage.js'

/** Timers of hidden tabs run once a minute (Chromium's intensive throttling), so a lease has to outlast that. */
const leaseMs = 90_000
const renewMs = 20_000

interface Lease {
  owner: number
  /** Milliseconds since the epoch. */
  until: number
}

/** What leases are kept with. */
export interface LeaseDoors {
  storage: Storage
  clock: Clock
  random: Random
  report(code: 'storage', cause: unknown): void
}

/**
 * Locks for places without Web Locks, as plain http: a lease in the storage, taken by compare-and-set in one transaction
 * and renewed while it is used. A tab that dies frees it after 90 s. A chunk of its own: most pages have Web Locks.
 */
export function leaseLocks(doors: LeaseDoors): Locks {
  return {
    async run(name, how, work) {
      const lease = createLease(name, doors)
      if (!(await lease.take(how === 'steal'))) return false
      const stop = lease.renew()
      try {
        await work()
      } finally {
        stop()
        await lease.giveBack()
      }
      return true
    },
    hold(name) {
      const lease = createLease(name, doors)
      const taken = lease.take(false).catch(() => false) // a device that cannot keep it has nothing to guard
      const stop = lease.renew()
      return () => {
        stop()
        taken.then(lease.giveBack).catch((cause) => doors.report('storage', cause)) // it runs out by itself
      }
    },
  }
}

function createLease(name: string, { storage, clock, random }: LeaseDoors) {
  const key = `m:lease:${name}`
  const owner = random.fraction()
  const take = (force: boolean) =>
    storage.transact('readwrite', async (transaction) => {
      const now = clock.now()
      const lease = await transaction.get<Lease>(key)
      // One that runs for longer than any lease was taken before the clock was set back.
      const isRunning = lease && now < lease.until && lease.until - now <= leaseMs
      const isMine = force || !isRunning || lease.owner === owner
      if (isMine) transaction.put(key, { owner, until: now + leaseMs } satisfies Lease)
      return isMine
    })
  return {
    take,
    /** Renews the lease until stopped. */
    renew(): Stop {
      let stopTimer: Stop = () => {}
      const again = () => {
        stopTimer = clock.after(renewMs, () => {
          take(false).catch(() => false) // the next turn tries again
          again()
        })
      }
      again()
      return () => stopTimer()
    },
    giveBack: () =>
      storage.transact('readwrite', async (transaction) => {
        if ((await transaction.get<Lease>(key))?.owner === owner) transaction.delete(key)
      }),
  }
}
