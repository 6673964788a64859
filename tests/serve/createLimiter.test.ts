import { describe, expect, test } from 'vitest'
import { createLimiter, senderOf } from '../../src/serve/createLimiter.js'

function setUp() {
  const clock = { ms: 0 }
  return { clock, limit: createLimiter({ burst: 3, perSecond: 2 }, () => clock.ms) }
}

test('lets a burst through, then says how long to wait, and fills up again', () => {
  const { clock, limit } = setUp()
  expect([1, 2, 3, 4, 5].map(() => limit('a'))).toEqual([0, 0, 0, 1, 1])
  clock.ms += 500
  expect([limit('a'), limit('a')]).toEqual([0, 1])
  clock.ms += 3600_000
  expect([1, 2, 3, 4].map(() => limit('a'))).toEqual([0, 0, 0, 1])
})

test('one sender does not cost another anything', () => {
  const { limit } = setUp()
  for (let at = 0; at < 9; at++) limit('a')
  expect(limit('b')).toBe(0)
})

test('a clock that is set back lets nobody wait for it', () => {
  const { clock, limit } = setUp()
  clock.ms = 1e9
  limit('a')
  clock.ms = 0
  expect([limit('a'), limit('a'), limit('a')]).toEqual([0, 0, 1])
  clock.ms += 500
  expect(limit('a')).toBe(0)
})

test('a flood from everywhere does not fill the memory', () => {
  const { limit } = setUp()
  const before = process.memoryUsage().heapUsed
  for (let at = 0; at < 200_000; at++) limit(`sender ${at}`)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(30e6)
})

describe('who sent it', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s counts as %s', (address, sender) => {
    expect(senderOf(address)).toBe(sender)
  })
})
