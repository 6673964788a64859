import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppressSmall } from '../../src/results/suppressSmall.js'

const cellsOf = (...counts: number[]) => counts.map((n) => ({ n }))
const shown = (...counts: number[]) => suppressSmall(cellsOf(...counts)).map((cell) => cell?.n ?? null)

test.each([
  [
    [12, 30, 5],
    [12, 30, 5],
  ],
  [
    [4, 3, 30],
    [null, null, 30],
  ], // together 7: neither can be told
  [
    [4, 30, 12],
    [null, 30, null],
  ], // a lone gap could be computed from the total
  [
    [1, 2, 30, 9],
    [null, null, 30, null],
  ], // 3 people in two gaps are still too few
  [
    [0, 30],
    [null, 30],
  ], // an empty cell tells nobody's answer
  [[4], [null]],
  [[], []],
])('%j is shown as %j', (counts, wanted) => {
  expect(shown(...counts)).toEqual(wanted)
})

test('never shows a small cell, nor lets fewer than five people be computed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12)), (counts) => {
      const cells = shown(...counts)
      expect(cells.filter((n) => n !== null && n < 5)).toEqual([])
      const gaps = counts.filter((n, index) => n > 0 && cells[index] === null)
      const people = gaps.reduce((sum, n) => sum + n, 0)
      const isAllHidden = cells.every((cell) => cell === null)
      expect(gaps.length === 0 || isAllHidden || (gaps.length > 1 && people >= 5)).toBe(true)
    }),
  )
})
