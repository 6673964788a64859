import { expect, test } from 'vitest'
import { lastDay, tilesOf } from '../../src/report/tiles.js'
import { aResponse, times } from '../results/aRating.js'
import { aCube } from './aReport.js'

test.each([
  ['faces-5', 4, ['Happy', 'Happy minus unhappy']],
  ['csat-5', 4, ['Satisfied']],
  ['ease-5', 4, ['Ease']],
  ['expect-5', 4, ['Better minus worse than expected']],
  ['recommend-11', 9, ['Would recommend']],
  ['thumbs', 2, ['Said yes']],
  ['stars-5', 4, ['Rating']],
])('%s makes tiles in words for everybody', (scale, value, names) => {
  const answers = [{ question: 'rating', scale, value, band: 'high' as const, text: 'How was it?' }]
  const cube = aCube(times(40, 0).map(() => aResponse(value, scale, { answers, answeredAt: '2026-10-20T10:00:00Z' })))
  const tiles = tilesOf(cube.ratings, lastDay(cube.ratings))
  expect(tiles.map(({ name }) => name)).toEqual(names)
  expect(tiles.map(({ says }) => says).join()).not.toContain(scale)
  expect(tiles.every(({ now }) => now.evidence === 'enough')).toBe(true)
})
