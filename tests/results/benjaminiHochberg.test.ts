import { describe, expect, test } from 'vitest'
import { benjaminiHochberg, pOf } from '../../src/results/benjaminiHochberg.js'
import { difference } from '../../src/results/difference.js'
import { estimateShare } from '../../src/results/fromCounts.js'

// The fifteen tests of Benjamini and Hochberg (1995), section 3.2: four stand, where Bonferroni leaves three.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
]

describe('of many tests', () => {
  test('those stand that the authors let stand', () => {
    expect(benjaminiHochberg(published)).toEqual(published.map((_, index) => index < 4))
  })

  test('the answer has the order of the question', () => {
    expect(benjaminiHochberg([...published].reverse())).toEqual(published.map((_, index) => index > 10))
  })

  test.each([
    [[], 0.05, []],
    [[0.2, 0.9], 0.05, [false, false]],
    [[0.04, 0.045], 0.05, [true, true]], // the second carries the first
    [[0.04, 0.9], 0.05, [false, false]],
    [[0.04, 0.9], 0.1, [true, false]],
    [[0, 0], 0.05, [true, true]],
  ])('%j at %d: %j', (pValues, rate, found) => {
    expect(benjaminiHochberg(pValues, rate)).toEqual(found)
  })
})

describe('the p value of a difference', () => {
  test('is close to that of a test of its own', () => {
    expect(pOf(difference(estimateShare(160, 200), estimateShare(140, 200)))).toBeCloseTo(0.0209, 3) // pooled z test
  })

  test('is 1 where there is no difference', () => {
    expect(pOf(difference(estimateShare(8, 10), estimateShare(80, 100)))).toBe(1)
  })
})
