import { describe, expect, test } from 'vitest'
import { answersForChange, answersForMargin, marginOf } from '../../src/results/planning.js'

const net = { positive: 50, negative: 20 }

describe('answers needed', () => {
  test.each([
    [{ share: 80 }, 10, 62],
    [{ share: 80 }, 5, 246],
    [{ share: 80 }, 3, 683],
    [net, 10, 232],
    [net, 5, 935],
    [net, 3, 2601],
  ])('for %j within ± %d: %i', (expected, margin, n) => {
    expect(answersForMargin(expected, margin)).toBe(n)
  })

  test.each([
    [{ share: 80 }, -5, 1094],
    [{ share: 80 }, -10, 294],
    [{ share: 80 }, -20, 82],
    [net, -20, 240],
    [net, 10, 958],
    [{ sd: 1.5 }, 0.5, 142],
  ])('to see %j change by %d: %i', (expected, change, n) => {
    expect(answersForChange(expected, change)).toBe(n)
  })
})

test.each([
  [{ sd: 1.5 }, 30, 0.54],
  [{ sd: 1.5 }, 100, 0.29],
  [{ share: 80 }, 246, 5],
  [net, 935, 4.997],
])('%j of %i answers is within ± %d', (expected, n, margin) => {
  expect(marginOf(expected, n)).toBeCloseTo(margin, 2)
})
