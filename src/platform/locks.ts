import type { Stop } from './clock.js'

/** Mutual exclusion between the tabs of an origin. */
export interface Locks {
  /** Whether other tabs are excluded at all. */
  readonly acrossTabs: boolean
  /** Runs `work` while holding `name`, if nobody does, or taken from whoever does; resolves with whether it ran. */
  run(name: string, how: 'ifAvailable' | 'steal', work: () => Promise<void>): Promise<boolean>
  /** Holds `name` until stopped; a request that is not granted yet is withdrawn by the stop. */
  hold(name: string): Stop
}

/** The locks of the browser; part of the chunk `keep`. */
export function browserLocks({ locks }: { locks?: LockManager } = navigator): Locks {
  return locks ? webLocks(locks) : noLocks()
}

/** Web Locks (w3c/web-locks): released by the browser when a tab closes or crashes, so no heartbeat is needed. */
export function webLocks(manager: LockManager): Locks {
  return {
    acrossTabs: true,
    async run(name, how, work) {
      let running: Promise<void> | undefined
      const request = manager.request(name, { [how]: true }, (lock) => {
        if (lock) running = work()
        return running
      })
      // While work is running, this is about the lock: another tab has taken it, and what runs goes on to its end.
      await request.catch((cause) => running ?? Promise.reject(cause))
      await running
      return !!running
    },
    hold(name) {
      const withdrawal = new AbortController()
      let release: Stop = () => withdrawal.abort()
      const held = manager.request(name, { signal: withdrawal.signal }, () => {
        return new Promise<void>((resolve) => {
          release = resolve
        })
      })
      held.catch(() => {}) // withdrawn before it was granted: nothing was held, nothing is owed
      return () => release()
    },
  }
}

/** No exclusion, for plain http and old browsers; duplicates are caught by record id. */
export function noLocks(): Locks {
  return {
    acrossTabs: false,
    run: async (_name, _how, work) => {
      await work()
      return true
    },
    hold: () => () => {},
  }
}
