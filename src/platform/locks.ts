import type { Stop } from './clock.js'

/** Mutual exclusion between the tabs of an origin. */
export interface Locks {
  /** Runs `work` while holding `name`, if nobody does, or taken from whoever does; resolves with whether it ran. */
  run(name: string, how: 'ifAvailable' | 'steal', work: () => Promise<void>): Promise<boolean>
  /** Holds `name` until stopped; a request that is not granted yet is withdrawn by the stop. */
  hold(name: string): Stop
}

/** Web Locks (w3c/web-locks): released by the browser when a tab closes or crashes, so no heartbeat is needed. */
export function webLocks(manager: LockManager): Locks {
  return {
    async run(name, how, work) {
      let running: Promise<void> | undefined
      const request = manager.request(name, { [how]: true }, (lock) => {
        if (lock) running = work()
        return running
      })
      await request.catch((cause) => {
        // A frame of an opaque origin has no locks, and no other tab to exclude either.
        if (cause.name === 'SecurityError') running = work()
        // While work is running, this is about the lock: another tab has taken it, and what runs goes on to its end.
        return running ?? Promise.reject(cause)
      })
      await running
      return !!running
    },
    hold(name) {
      const withdrawal = new AbortController()
      let release: Stop | undefined = () => withdrawal.abort()
      const held = manager.request(name, { signal: withdrawal.signal }, () => {
        return new Promise<void>((resolve) => {
          release = resolve
        })
      })
      held.catch(() => {
        release = undefined // withdrawn or refused before it was granted: nothing is held
      })
      return () => release?.()
    },
  }
}
