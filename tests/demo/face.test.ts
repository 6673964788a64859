import { expect, test } from 'vitest'

// By its address, so that the demo's own files stay out of the type check of the tests.
const { face, faceOf, sayRating } = await import(new URL('../../demo/server/face.mjs', import.meta.url).href)

test.each([
  ['faces-5', 1, 'low', 1, 'Very unhappy'],
  ['ease-5', 2, 'low', 2, '2 of 5'],
  ['recommend-11', 7, 'mid', 3, '7 of 10'],
  ['recommend-11', 0, 'low', 2, '0 of 10'],
  ['thumbs', 2, 'high', 4, 'Yes'],
])('%s %i has the face of its band, and words', (scale, value, band, point, words) => {
  expect(faceOf({ scale, value, band })).toEqual(face(point))
  expect(sayRating({ scale, value })).toBe(words)
})
