import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserClock } from '../../src/platform/clock.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the clock tells the time of the device', () => {
  vi.setSystemTime(42)
  expect(browserClock.now()).toBe(42)
})

test.each([
  ['after its delay', 1000, 1000],
  ['at once where the moment has passed', -5, 0],
  ['after 24 days where the delay is longer than a timer takes', 1e15, 2 ** 31 - 1],
])('a timer runs %s', (_, delayMs, expectedMs) => {
  const run = vi.fn()
  browserClock.after(delayMs, run)
  vi.advanceTimersByTime(Math.max(expectedMs - 1, 0))
  expect(run).toHaveBeenCalledTimes(expectedMs === 0 ? 1 : 0)
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledOnce()
})

test('a stopped timer does not run, and may be stopped again', () => {
  const run = vi.fn()
  const stop = browserClock.after(10, run)
  stop()
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
