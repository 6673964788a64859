import type { Clock } from '../../src/platform/clock.js'

/** A clock whose time passes only when told to. */
export interface VirtualClock extends Clock {
  /** Lets time pass, running what falls due in order; all work each timer starts is done before the next. */
  advance(ms: number): Promise<void>
  /** Puts the clock forward or back, as a person or a time server does: no time passes. */
  jump(ms: number): void
  /** Timers that have not run. */
  pending(): number
}

interface Timer {
  due: number
  run: () => void
}

/** Makes a clock; `idle` waits until everything that was started has come to rest. */
export function createVirtualClock(start: number, idle: () => Promise<void>): VirtualClock {
  let elapsed = 0
  let skew = 0
  const timers = new Set<Timer>()
  const nextDue = (until: number) =>
    [...timers].filter(({ due }) => due <= until).reduce<Timer | undefined>(earlier, undefined)
  return {
    now: () => start + elapsed + skew,
    after(delayMs, run) {
      const timer = { due: elapsed + Math.max(delayMs, 0), run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async advance(ms) {
      const until = elapsed + ms
      await idle()
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        timers.delete(timer)
        elapsed = timer.due
        timer.run()
        await idle()
      }
      elapsed = until
    },
    jump(ms) {
      skew += ms
    },
    pending: () => timers.size,
  }
}

const earlier = (one: Timer | undefined, other: Timer) => (one && one.due <= other.due ? one : other)
