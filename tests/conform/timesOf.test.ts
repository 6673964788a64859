import { expect, test } from 'vitest'
import { timesOf } from '../../src/conform/timesOf.js'

const id = '01a20254-efa5-754b-bb92-dd1bda776e45'

test.each([
  ['nothing', '', 0],
  ['another id', '01a20254-efa5-754b-bb92-dd1bda776e46', 0],
  ['a list', `[{"id":"${id}"},{"id":"other"},{"id":"${id}"}]`, 2],
  ['capitals', id.toUpperCase(), 1],
  ['a number', ' 3\n', 3],
  ['none', '0', 0],
  ['a number among words', '3 rows', 0],
])('an answer of %s is counted', (_, text, times) => {
  expect(timesOf(text, id)).toBe(times)
})
