import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pOf } from '../../src/results/benjaminiHochberg.js'
import { type Difference, difference } from '../../src/results/difference.js'
import { estimateMean, estimateNet, estimateShare } from '../../src/results/fromCounts.js'
import { csat, meanRating } from '../../src/results/kpis.js'
import { estimatePair } from './anEstimate.js'
import { ratingsOf } from './aRating.js'

const rounded = ({ value, low, high }: Difference) => [value, low, high].map((number) => Number(number.toFixed(1)))

describe('of shares', () => {
  test.each([
    [160, 200, 140, 200, 10, 1.5, 18.3],
    [40, 50, 15, 50, 50, 31.1, 64.0],
    [56, 70, 48, 80, 20, 5.2, 33.4], // the example of Newcombe (1998)
  ])('%i in %i less %i in %i is %d, from %d to %d', (hits, n, otherHits, otherN, ...wanted) => {
    expect(rounded(difference(estimateShare(hits, n), estimateShare(otherHits, otherN)))).toEqual(wanted)
  })
})

describe('of net scores', () => {
  test('adds the variances of the adjusted scores', () => {
    const apart = difference(estimateNet(60, 10, 100), estimateNet(50, 20, 100))
    expect(rounded(apart)).toEqual([20, -0.5, 39.4])
    expect(apart.effective).toBe(100)
  })
})

describe('of means', () => {
  // Compared with SciPy 1.17, ttest_ind(one, other, equal_var=False).
  const one = estimateMean([5, 4, 4, 5, 3, 5, 4, 2], [1, 5])
  const other = estimateMean([3, 2, 4, 1, 3, 2, 3, 4, 2, 5], [1, 5])

  test('is that of Welch', () => {
    const apart = difference(one, other)
    expect(apart.value).toBeCloseTo(1.1, 10)
    expect(apart.low).toBeCloseTo(-0.03551, 4)
    expect(apart.high).toBeCloseTo(2.23551, 4)
    expect(apart.df).toBeCloseTo(15.75651, 4)
    expect(pOf(apart)).toBeCloseTo(0.05672, 5)
  })

  test('takes groups in which all agree', () => {
    const [fours, fives] = [4, 5].map((value) => estimateMean([value, value, value], [1, 5]))
    if (!fours || !fives) throw new Error('there are two')
    expect(difference(fives, fours)).toMatchObject({ value: 1, low: 1, high: 1 })
    expect(pOf(difference(fives, fours))).toBe(0)
    expect(difference(fours, fours)).toMatchObject({ value: 0, low: 0, high: 0 })
  })

  test('may be anything with one answer in a group', () => {
    expect(difference(one, estimateMean([4], [1, 5]))).toMatchObject({ low: -4, high: 4, effective: 1 })
  })
})

test('without answers in a group may be anything', () => {
  const apart = difference(estimateShare(4, 5), estimateShare(0, 0))
  expect(apart).toMatchObject({ value: Number.NaN, low: -100, high: 100, effective: 0 })
  expect(pOf(apart)).toBe(1)
})

test('lies in its interval, turns round with the groups, and has a p value that agrees', () => {
  fc.assert(
    fc.property(estimatePair, ([one, other]) => {
      const there = difference(one, other)
      const back = difference(other, one)
      expect(there.low).toBeLessThanOrEqual(there.value)
      expect(there.high).toBeGreaterThanOrEqual(there.value)
      expect(back.low).toBeCloseTo(-there.high, 8)
      expect(back.high).toBeCloseTo(-there.low, 8)
      expect(pOf(there)).toBeCloseTo(pOf(back), 8)
      const isApart = there.low > 1e-9 || there.high < -1e-9
      if (isApart) expect(pOf(there)).toBeLessThan(0.05)
      else expect(pOf(there)).toBeGreaterThan(0.05 - 1e-6)
    }),
  )
})

describe('is refused', () => {
  test('for different kinds', () => {
    expect(() => difference(estimateShare(4, 5), estimateNet(4, 1, 5))).toThrow('share and net are not the same KPI')
  })

  test('for different scales', () => {
    const [ease, effort] = [meanRating(ratingsOf([4, 5], 'ease-5')), meanRating(ratingsOf([4, 5], 'ces2-7'))]
    expect(() => difference(ease, effort)).toThrow('mean of ease-5 and mean of ces2-7 are not the same KPI')
  })
})

test('names the wordings of both groups', () => {
  const [before, after] = ['old', 'new'].map((wording) => csat(ratingsOf([4, 5], 'faces-5', { wording })))
  if (!before || !after) throw new Error('there are two')
  expect(difference(after, before).wordings).toEqual(['new', 'old'])
})
