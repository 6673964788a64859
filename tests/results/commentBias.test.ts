import { expect, test } from 'vitest'
import { commentBias } from '../../src/results/commentBias.js'
import { difference } from '../../src/results/difference.js'
import { estimateNet } from '../../src/results/fromCounts.js'
import { netEmotion } from '../../src/results/kpis.js'
import { toRatings } from '../../src/results/ratings.js'
import { aComment } from '../receiver/aRecord.js'
import { aResponse, ratingsOf } from './aRating.js'

const wrote = (value: number, wording?: string) => {
  const record = aResponse(value, 'faces-5', wording ? { wording } : {})
  return toRatings([{ ...record, answers: [...record.answers, aComment('No')] }])
}

test('sets those who wrote against those who did not', () => {
  const apart = commentBias([...ratingsOf([5, 4, 4, 1]), ...wrote(1), ...wrote(2), ...wrote(5)], netEmotion)
  expect(apart).toMatchObject({ value: difference(estimateNet(1, 2, 3), estimateNet(3, 1, 4)).value, effective: 3 })
})

test('is unknown where everybody wrote', () => {
  expect(commentBias(wrote(4), netEmotion)).toMatchObject({ value: Number.NaN, low: -200, high: 200 })
})

test('refuses wordings that differ between the two', () => {
  expect(() => commentBias([...ratingsOf([4]), ...wrote(1, 'changed')], netEmotion)).toThrow('mixed wording')
})
