import { describe, expect, test } from 'vitest'
import { difference } from '../../src/results/difference.js'
import { evidenceOf, judge } from '../../src/results/display.js'
import { estimateNet, estimateShare } from '../../src/results/fromCounts.js'
import { csat } from '../../src/results/kpis.js'
import { ratingsOf, times } from './aRating.js'

test.each([
  [0, 'none'],
  [4, 'none'],
  [5, 'early'],
  [29, 'early'],
  [30, 'enough'],
  [1200, 'enough'],
])('%i answers are evidence: %s', (n, evidence) => {
  expect(evidenceOf(estimateShare(0, n))).toBe(evidence)
})

test('weights that leave little to go by lower the evidence', () => {
  const everybody = ratingsOf(times(40, 5), 'faces-5', { share: 1 })
  const few = ratingsOf([1], 'faces-5', { share: 0.01 })
  expect(evidenceOf(csat([...everybody, ...few], { weigh: true }))).toBe('none')
})

describe('a difference is', () => {
  test.each([
    [160, 200, 140, 200, 'better'],
    [140, 200, 160, 200, 'worse'],
    [150, 200, 140, 200, 'unclear'], // +5, and the interval holds 0
    [4, 4, 0, 400, 'unclear'], // too few to show
    [0, 0, 4, 5, 'unclear'],
  ])('%i in %i after %i in %i: %s', (hits, n, otherHits, otherN, judgement) => {
    expect(judge(difference(estimateShare(hits, n), estimateShare(otherHits, otherN)))).toBe(judgement)
  })

  test('unclear where ten points are within chance', () => {
    expect(judge(difference(estimateNet(50, 20, 100), estimateNet(45, 25, 100)))).toBe('unclear')
  })
})
