import { expect, test } from 'vitest'
import { durationShape } from '../../src/prompts/shapes.js'
import { toMs } from '../../src/prompts/toMs.js'

test.each([
  ['0ms', 0],
  ['500ms', 500],
  ['3s', 3000],
  ['1.5s', 1500],
  ['10m', 600_000],
  ['2h', 7_200_000],
  ['14d', 1_209_600_000],
])('%s is %i milliseconds', (duration, ms) => {
  expect(durationShape.test(duration)).toBe(true)
  expect(toMs(duration)).toBe(ms)
})

test.each(['', '3', 's', '3 s', '-3s', '3S', '3w', '.5s', '3s ', '1e3s', 3, null, undefined, {}, Number.NaN])(
  '%j is no span of time',
  (duration) => {
    expect(typeof duration === 'string' && durationShape.test(duration)).toBe(false)
  },
)
