import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate } from '../../src/results/estimate.js'
import { estimateMean, estimateNet, estimateShare } from '../../src/results/fromCounts.js'
import { seededRandom } from '../platform/seededRandom.js'
import { fiveValues, netCounts, shareCounts } from './anEstimate.js'

const rounded = ({ value, low, high }: Estimate) => [value, low, high].map((number) => Number(number.toFixed(1)))
const width = ({ low, high }: Estimate) => high - low

describe('a share', () => {
  // Compared with SciPy 1.17, binomtest(hits, n).proportion_ci(method='wilson').
  test.each([
    [8, 10, 80, 49.0, 94.3],
    [5, 5, 100, 56.6, 100],
    [45, 50, 90, 78.6, 95.7],
    [960, 1200, 80, 77.6, 82.2],
    [57, 100, 57, 47.2, 66.3],
    [0, 7, 0, 0, 35.4],
  ])('of %i in %i is %d, from %d to %d', (hits, n, ...wanted) => {
    expect(rounded(estimateShare(hits, n))).toEqual(wanted)
  })

  test('says how it came about', () => {
    expect(estimateShare(8, 10)).toMatchObject({ kind: 'share', n: 10, effective: 10, spread: 40, range: [0, 100] })
  })

  test('of nobody is unknown, and may be anything', () => {
    expect(estimateShare(0, 0)).toMatchObject({ value: Number.NaN, low: 0, high: 100, n: 0 })
  })

  test.each([
    [11, 10],
    [-1, 10],
    [Number.NaN, 10],
    [1, Number.NaN],
    [0, Number.POSITIVE_INFINITY],
  ])('of %d in %d is refused', (hits, n) => {
    expect(() => estimateShare(hits, n)).toThrow(`${hits} and 0 of ${n}: counts go from 0 to n`)
  })

  test('lies in its interval, which lies in the range', () => {
    fc.assert(fc.property(shareCounts, ({ hits, n }) => liesWithin(estimateShare(hits, n), 0, 100)))
  })

  test('has a narrower interval the more answers there are', () => {
    const isNarrower = ({ hits, n }: { hits: number; n: number }) => {
      expect(width(estimateShare(2 * hits, 2 * n))).toBeLessThan(width(estimateShare(hits, n)))
    }
    fc.assert(fc.property(shareCounts, isNarrower))
  })

  test('mirrors the share of the others', () => {
    fc.assert(
      fc.property(shareCounts, ({ hits, n }) => mirrors(estimateShare(hits, n), estimateShare(n - hits, n), 100)),
    )
  })
})

describe('a net score', () => {
  test.each([
    [50, 20, 100, 30, 14.1, 44.2],
    [8, 0, 10, 80, 29.3, 93.8],
  ])('of %i and %i in %i is %d, from %d to %d', (positive, negative, n, ...wanted) => {
    expect(rounded(estimateNet(positive, negative, n))).toEqual(wanted)
  })

  test('of nobody is unknown, and may be anything', () => {
    expect(estimateNet(0, 0, 0)).toMatchObject({ value: Number.NaN, low: -100, high: 100, n: 0 })
  })

  test('is refused where both sides are more than all', () => {
    expect(() => estimateNet(6, 5, 10)).toThrow('6 and 5 of 10: counts go from 0 to n')
  })

  test('lies in its interval, which lies in the range', () => {
    fc.assert(
      fc.property(netCounts, ({ positive, negative, n }) => liesWithin(estimateNet(positive, negative, n), -100, 100)),
    )
  })

  test('has a narrower interval the more answers there are', () => {
    const isNarrower = ({ positive, negative, n }: { positive: number; negative: number; n: number }) => {
      const [one, four] = [1, 4].map((times) => estimateNet(times * positive, times * negative, times * n))
      if (one && four) expect(width(four)).toBeLessThan(width(one))
    }
    fc.assert(
      fc.property(
        netCounts.filter(({ n }) => n > 2),
        isNarrower,
      ),
    ) // below, the range cuts the wider one
  })

  test('mirrors itself with the sides swapped', () => {
    const swaps = ({ positive, negative, n }: { positive: number; negative: number; n: number }) =>
      mirrors(estimateNet(positive, negative, n), estimateNet(negative, positive, n), 0)
    fc.assert(fc.property(netCounts, swaps))
  })

  // Plain Wald covers the first in 84 of 100 cases.
  test.each([
    [0.85, 0.03, 20],
    [0.85, 0.03, 5],
    [0.5, 0.2, 10],
    [0.5, 0.2, 400],
  ])(
    'with sides of %d and %d is in the interval of %i answers in 92 of 100 cases, in 94 from 10 on',
    (positive, negative, n) => {
      const covered = coverage(positive, negative, n)
      expect(covered).toBeGreaterThanOrEqual(n < 10 ? 0.92 : 0.94)
      expect(covered).toBeLessThan(0.99) // an interval that is always right says nothing
    },
  )
})

describe('a mean', () => {
  // Compared with SciPy 1.17, t.interval.
  test('has the t interval', () => {
    const mean = estimateMean([2, 4, 5, 4, 5, 3, 5, 1, 4, 4], [1, 5])
    expect(mean).toMatchObject({ kind: 'mean', n: 10, value: 3.7 })
    expect(mean.low).toBeCloseTo(2.74321, 4)
    expect(mean.high).toBeCloseTo(4.65679, 4)
    expect(mean.spread).toBeCloseTo(1.33749, 5)
  })

  test('is clamped to the scale', () => {
    expect(estimateMean([1, 5], [1, 5])).toMatchObject({ value: 3, low: 1, high: 5 })
  })

  test.each([[[]], [[4]]])('of %j may be anything', (values) => {
    expect(estimateMean(values, [1, 5])).toMatchObject({ n: values.length, low: 1, high: 5 })
  })

  test('of two has an interval already', () => {
    const { low, high } = estimateMean([50, 51], [0, 100])
    expect([low, high].map(Math.round)).toEqual([44, 57])
  })

  test('of answers that are all alike has no width', () => {
    expect(estimateMean([4, 4, 4], [1, 5])).toMatchObject({ value: 4, low: 4, high: 4 })
  })

  test.each([0, 6, Number.NaN])('of a value of %d on a scale of five is refused', (value) => {
    expect(() => estimateMean([3, value], [1, 5])).toThrow(`${value} is not from 1 to 5`)
  })

  test('lies in its interval, which lies in the range', () => {
    fc.assert(fc.property(fiveValues, (values) => liesWithin(estimateMean(values, [1, 5]), 1, 5)))
  })

  test('has an interval that is not wider for twice the same answers', () => {
    const isNarrower = (values: number[]) => {
      const [once, twice] = [values, [...values, ...values]].map((all) => width(estimateMean(all, [1, 5])))
      expect(twice).toBeLessThanOrEqual(once ?? 0)
    }
    fc.assert(fc.property(fiveValues, isNarrower))
  })

  test('mirrors the mean of the scale turned round', () => {
    const turned = (values: number[]) => values.map((value) => 6 - value)
    fc.assert(
      fc.property(fiveValues, (values) =>
        mirrors(estimateMean(values, [1, 5]), estimateMean(turned(values), [1, 5]), 6),
      ),
    )
  })
})

function liesWithin({ value, low, high }: Estimate, least: number, greatest: number): void {
  expect(low).toBeGreaterThanOrEqual(least)
  expect(low).toBeLessThanOrEqual(value)
  expect(high).toBeGreaterThanOrEqual(value)
  expect(high).toBeLessThanOrEqual(greatest)
}

function mirrors(one: Estimate, other: Estimate, sum: number): void {
  expect(one.value + other.value).toBeCloseTo(sum, 8)
  expect(one.low + other.high).toBeCloseTo(sum, 8)
  expect(one.high + other.low).toBeCloseTo(sum, 8)
}

/** How often the interval of a sample holds the score of the population it is drawn from. */
function coverage(positive: number, negative: number, n: number): number {
  const { fraction } = seededRandom(7)
  const runs = 10_000
  const truth = 100 * (positive - negative)
  let covered = 0
  for (let run = 0; run < runs; run++) {
    const counts = [0, 0]
    for (let answer = 0; answer < n; answer++) {
      const drawn = fraction()
      if (drawn < positive) counts[0] = (counts[0] ?? 0) + 1
      else if (drawn < positive + negative) counts[1] = (counts[1] ?? 0) + 1
    }
    const { low, high } = estimateNet(counts[0] ?? 0, counts[1] ?? 0, n)
    if (low <= truth && truth <= high) covered++
  }
  return covered / runs
}
