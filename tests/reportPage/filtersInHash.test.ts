import { expect, test } from 'vitest'
import { filtersIn, hashOf, withoutToken } from '../../src/reportPage/filtersInHash.js'

test('filters go into an address and come out as they were', () => {
  const filters = {
    from: '2026-09-01',
    until: '2026-09-30',
    touchpoint: 'a b&c',
    device: 'phone',
    language: 'de',
    wording: 'w1',
  }
  expect(filtersIn(`#${hashOf(filters)}`)).toEqual(filters)
  expect(hashOf({})).toBe('')
})

test.each(['', '#', '#from=monday&until=2026-99-01', '#other=1', '#device='])('%j filters nothing', (hash) => {
  expect(filtersIn(hash)).toEqual({})
})

test.each([
  ['#token=secret', ''],
  ['#token=secret&device=phone', '#device=phone'],
  ['#device=phone', '#device=phone'],
  ['', ''],
])('of the fragment "%s" is left "%s" without the token', (hash, left) => {
  expect(withoutToken(hash)).toBe(left)
})
