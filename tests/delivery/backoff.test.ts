import { describe, expect, test } from 'vitest'
import { type Backoff, backOff, mayTry, type WakeReason } from '../../src/delivery/backoff.js'
import type { Outcome } from '../../src/delivery/classify.js'

const now = Date.UTC(2026, 11, 3, 10, 15)
const hour = 3_600_000
const http: Outcome = { type: 'http', status: 500 }
const network: Outcome = { type: 'network' }
const waitAfter = (failures: number, fraction: number, outcome = http) => {
  const previous: Backoff = { type: 'http', failures: failures - 1, until: now }
  return (backOff(outcome, previous, now, fraction)?.until ?? 0) - now
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

  test('counts from one where nothing had failed', () => {
    expect(backOff(http, undefined, now, 0)).toEqual({ type: 'http', failures: 1, until: now + 500 })
  })

  test('goes on counting whatever fails next', () => {
    const first = backOff(http, undefined, now, 0)
    expect(backOff(network, first, now, 0)).toMatchObject({ type: 'network', failures: 2 })
  })

  test.each(['taken', 'record'] as const)('is none where the endpoint did not fail: %s', (type) => {
    expect(backOff({ type }, { type: 'http', failures: 3, until: now }, now, 0)).toBeUndefined()
  })

  test.each([
    ['longer', 60_000, 60_000],
    ['shorter', 100, 500],
    ['24 hours', 24 * hour, 24 * hour],
  ])('is never less than the endpoint asks for: %s', (_, retryAfterMs, expected) => {
    expect(backOff({ ...http, retryAfterMs }, undefined, now, 0)?.until).toBe(now + expected)
  })

  test.each([0, 5, 100])('for a wrong endpoint is an hour, however often it failed: %i', (failures) => {
    const previous: Backoff = { type: 'endpoint', failures, until: now }
    const wrong: Outcome = { type: 'endpoint', status: 404 }
    expect(backOff(wrong, previous, now, 0.5)).toEqual({
      type: 'endpoint',
      failures: failures + 1,
      until: now + hour,
    })
  })
})

describe('an attempt may be made', () => {
  const reasons: WakeReason[] = ['start', 'add', 'online', 'visible', 'hide', 'timer', 'flush']
  const waiting = (type: Backoff['type'], ms = 60_000): Backoff => ({ type, failures: 1, until: now + ms })

  test.each(reasons)('by %s where nothing has failed', (reason) => {
    expect(mayTry(undefined, reason, now)).toBe(true)
  })

  test.each(reasons)('by %s once the wait is over', (reason) => {
    for (const type of ['http', 'network', 'endpoint'] as const) {
      expect(mayTry(waiting(type, 0), reason, now)).toBe(true)
      expect(mayTry(waiting(type, -1), reason, now)).toBe(true)
    }
  })

  test.each(reasons)('by %s before, after a network failure, only if it says the network may be back', (reason) => {
    expect(mayTry(waiting('network'), reason, now)).toBe(reason === 'start' || reason === 'online')
  })

  test.each(reasons)(
    'by %s before, after the endpoint itself failed: never, but for one probe of a wrong one per page start',
    (reason) => {
      expect(mayTry(waiting('http'), reason, now)).toBe(false)
      expect(mayTry(waiting('endpoint'), reason, now)).toBe(reason === 'start')
    },
  )

  test('where the wait is further away than any wait can be: the clock has jumped', () => {
    expect(mayTry(waiting('http', 24 * hour + 1), 'timer', now)).toBe(true)
    expect(mayTry(waiting('http', 24 * hour), 'timer', now)).toBe(false)
  })
})
