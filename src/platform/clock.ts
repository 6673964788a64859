/** Undoes what a start function began; safe to call twice. */
export type Stop = () => void

/** Longest delay a browser timer takes: `setTimeout(f, 2 ** 31)` fires at once in every engine. */
const maxTimerMs = 2 ** 31 - 1

/** The only source of time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls `run` once after `delayMs`, unless stopped. */
  after(delayMs: number, run: () => void): Stop
}

/** The clock of the browser. */
export const browserClock: Clock = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, Math.min(delayMs, maxTimerMs))
    return () => clearTimeout(timer)
  },
}
