import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeCell, unescapeCell } from '../../src/csv/escapeCell.js'

describe('what a spreadsheet would run begins with an apostrophe', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['nice;=1', "nice;'=1"],
    ['nice","=1', 'nice","\'=1'],
    ['line\n=1', "line\n'=1"],
  ])('%j', (text, safe) => {
    expect(escapeCell(text)).toBe(safe)
    expect(unescapeCell(safe)).toBe(text)
  })
})

test.each(['fine', "it's", 'a = b', 'mail@example.org', '1-2', '', "'quoted'"])('%j stays as it is', (text) => {
  expect(escapeCell(text)).toBe(text)
})

const signs = fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n;,|"＝a1 `), maxLength: 12 })

test('every text comes back, and none is a formula, whatever separates cells', () => {
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: 'grapheme' })), (text) => {
      const safe = escapeCell(text)
      expect(unescapeCell(safe)).toBe(text)
      for (const cell of [safe, ...safe.split(';'), ...safe.split(','), ...safe.split('\t'), ...safe.split('|')])
        expect(/^[=+\-@\t\r＝＋－＠]/u.test(cell), JSON.stringify(cell)).toBe(false)
    }),
    { numRuns: 3000 },
  )
})
