import { expect, test } from 'vitest'
import { contrast, mix, readableOn, withContrast } from '../../src/ui/contrast.js'

test.each([
  ['#000', '#fff', 21],
  ['#fff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#0b5394', '#ffffff', 7.84],
  ['#ffc107', '#ffffff', 1.63],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

test('a mix lies between two colours', () => {
  expect(mix('#000', '#ffffff', 0.5)).toBe('#808080')
})

test.each(['#000000', '#ffffff', '#777777', '#757575', '#ff0000', '#0000ff', '#ffc107'])(
  'what is written on %s can be read',
  (ground) => {
    expect(contrast(readableOn(ground), ground)).toBeGreaterThanOrEqual(4.5)
  },
)

test.each([
  ['#0b5394', '#ffffff', 3, '#0b5394'],
  ['#ffc107', '#ffffff', 3, undefined],
  ['#777777', '#777777', 4.5, undefined],
  ['#1c1f25', '#000000', 4.5, undefined],
])('%s on %s gets a contrast of %d, and stays itself where it has it', (colour, ground, least, same) => {
  const better = withContrast(colour, ground, least)
  expect(contrast(better, ground)).toBeGreaterThanOrEqual(least)
  if (same) expect(better).toBe(same)
})
