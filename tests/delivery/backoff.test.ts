import { describe, expect, test } from 'vitest'
import { type Backoff, backOff, mayTry, type WakeReason } from '../../src/delivery/backoff.js'
import type { Outcome } from '../../src/delivery/classify.js'

const now = Date.UTC(2026, 11, 3, 10, 15)
const endpoint = 'abc'
const hour = 3_600_000
const http: Outcome = { type: 'weather', cause: 'http', status: 500 }
const network: Outcome = { type: 'weather', cause: 'network' }
const waitAfter = (failures: number, fraction: number, outcome = http) => {
  const previous: Backoff = { cause: 'http', failures: failures - 1, until: now, endpoint }
  return backOff(outcome, previous, { now, fraction, endpoint }).until - now
}

describe('the wait after a failure', () => {
  test.each([
    [1, 500, 1000],
    [2, 1000, 2000],
    [3, 2000, 4000],
    [7, 32_000, 64_000],
    [10, 256_000, 512_000],
    [11, 450_000, 900_000],
    [12, 450_000, 900_000],
    [1000, 450_000, 900_000],
    [5000, 450_000, 900_000], // 2 ** 5000 is beyond all numbers
  ])('number %i lies from %i to %i ms, half of it by chance', (failures, least, most) => {
    expect(waitAfter(failures, 0)).toBe(least)
    expect(waitAfter(failures, 0.999)).toBeCloseTo(most, -3)
    expect(waitAfter(failures, 0.999)).toBeLessThan(most)
  })

  test('counts from one where nothing had failed, or another endpoint had', () => {
    const context = { now, fraction: 0, endpoint }
    const other: Backoff = { cause: 'http', failures: 9, until: now + hour, endpoint: 'other' }
    for (const previous of [undefined, other]) {
      expect(backOff(http, previous, context)).toEqual({ cause: 'http', failures: 1, until: now + 500, endpoint })
    }
  })

  test('goes on counting whatever fails next', () => {
    const first = backOff(http, undefined, { now, fraction: 0, endpoint })
    expect(backOff(network, first, { now, fraction: 0, endpoint })).toMatchObject({ cause: 'network', failures: 2 })
  })

  test.each([
    ['longer', 60_000, 60_000],
    ['shorter', 100, 500],
    ['24 hours', 24 * hour, 24 * hour],
  ])('is never less than the endpoint asks for: %s', (_, retryAfterMs, expected) => {
    const { until } = backOff({ ...http, retryAfterMs }, undefined, { now, fraction: 0, endpoint })
    expect(until - now).toBe(expected)
  })

  test.each([0, 5, 100])('for a wrong endpoint is an hour, however often it failed: %i', (failures) => {
    const previous: Backoff = { cause: 'endpoint', failures, until: now, endpoint }
    const wrong: Outcome = { type: 'endpoint', status: 404 }
    expect(backOff(wrong, previous, { now, fraction: 0.5, endpoint })).toEqual({
      cause: 'endpoint',
      failures: failures + 1,
      until: now + hour,
      endpoint,
    })
  })
})

describe('an attempt may be made', () => {
  const reasons: WakeReason[] = ['start', 'add', 'online', 'visible', 'hide', 'timer', 'flush']
  const waiting = (cause: Backoff['cause'], ms = 60_000): Backoff => ({ cause, failures: 1, until: now + ms, endpoint })

  test.each(reasons)('by %s where nothing has failed', (reason) => {
    expect(mayTry(undefined, reason, now, endpoint)).toBe(true)
  })

  test.each(reasons)('by %s once the wait is over', (reason) => {
    for (const cause of ['http', 'network', 'endpoint'] as const) {
      expect(mayTry(waiting(cause, 0), reason, now, endpoint)).toBe(true)
      expect(mayTry(waiting(cause, -1), reason, now, endpoint)).toBe(true)
    }
  })

  test.each(reasons)('by %s before, after a network failure, only if it says the network may be back', (reason) => {
    expect(mayTry(waiting('network'), reason, now, endpoint)).toBe(reason === 'start' || reason === 'online')
  })

  test.each(reasons)(
    'by %s before, after the endpoint itself failed: never, but for one probe of a wrong one per page start',
    (reason) => {
      expect(mayTry(waiting('http'), reason, now, endpoint)).toBe(false)
      expect(mayTry(waiting('endpoint'), reason, now, endpoint)).toBe(reason === 'start')
    },
  )

  test.each(reasons)('by %s where the wait was for another endpoint', (reason) => {
    expect(mayTry({ ...waiting('endpoint'), endpoint: 'other' }, reason, now, endpoint)).toBe(true)
  })

  test('where the wait is further away than any wait can be: the clock has jumped', () => {
    expect(mayTry(waiting('http', 24 * hour + 1), 'timer', now, endpoint)).toBe(true)
    expect(mayTry(waiting('http', 24 * hour), 'timer', now, endpoint)).toBe(false)
  })
})
