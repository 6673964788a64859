import { expect, test } from 'vitest'
import { estimateShare } from '../../src/results/fromCounts.js'
import { responseRates } from '../../src/results/responseRates.js'
import { aResponse, aTally } from './aRating.js'

test('tells by device how many of those who were asked rated, and where they are few', () => {
  const records = [
    aTally({ asked: 100, rated: 30 }),
    aTally({ asked: 300, rated: 12 }, { env: { device: 'desktop', input: 'mouse' } }),
    aTally({ asked: 100, rated: 20 }),
    aResponse(4),
  ]
  expect(responseRates(records, ({ env }) => env.device)).toEqual([
    { key: 'phone', rate: estimateShare(50, 200), isLow: false },
    { key: 'desktop', rate: estimateShare(12, 300), isLow: true },
  ])
})

test.each([
  [5, 100, false],
  [4, 100, true],
  [0, 0, false],
])('%i of %i: low is %s', (rated, asked, isLow) => {
  expect(responseRates([aTally({ asked, rated })], () => 'all')).toMatchObject([{ isLow }])
})

test('gives no rate where tallies got lost', () => {
  expect(responseRates([aTally({ asked: 3, rated: 4 })], () => 'all')).toEqual([
    { key: 'all', rate: null, isLow: false },
  ])
})
