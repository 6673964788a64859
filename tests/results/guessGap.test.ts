import { expect, test } from 'vitest'
import { estimateShare } from '../../src/results/fromCounts.js'
import { guessGap } from '../../src/results/guessGap.js'

test.each([
  [80, 57, 100, 23, 'too-optimistic'],
  [40, 57, 100, -17, 'too-pessimistic'],
  [60, 57, 100, 3, 'about-right'],
  [80, 1, 4, 55, 'unclear'],
])('a guess of %i where %i of %i say so is off by %i: %s', (guess, hits, n, gap, judgement) => {
  expect(guessGap(guess, estimateShare(hits, n))).toEqual({ gap: expect.closeTo(gap, 8), judgement })
})
