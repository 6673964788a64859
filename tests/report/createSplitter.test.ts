import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSplitter } from '../../src/report/createSplitter.js'

function split(text: string, size = text.length || 1): { text: string; line: number }[] {
  const splitter = createSplitter()
  const pieces = []
  for (let at = 0; at < text.length; at += size) pieces.push(...splitter.push(text.slice(at, at + size)))
  return [...pieces, ...splitter.end()]
}

const tricky = { a: 'br[ac]{k}ets \\ "quoted\\" \n', b: [{ c: ['}', { d: null }] }] }

const forms: [string, (all: unknown[]) => string][] = [
  ['NDJSON', (all) => all.map((one) => JSON.stringify(one)).join('\n')],
  [
    'NDJSON with empty lines and carriage returns',
    (all) => `\n${all.map((one) => `${JSON.stringify(one)}\r\n\r\n`).join('')}`,
  ],
  ['a list', (all) => JSON.stringify(all)],
  ['a list written prettily', (all) => JSON.stringify(all, undefined, 2)],
  ['an export', (all) => JSON.stringify({ records: all })],
  ['an export written prettily', (all) => JSON.stringify({ records: all }, undefined, 2)],
]

describe.each(forms)('%s', (_, write) => {
  test('is split into its records, whatever the parts it comes in', () => {
    const record = fc.record({
      text: fc.string(),
      deep: fc.array(fc.record({ x: fc.constantFrom('"', '\\', ']', '{') })),
    })
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (all, size) => {
        const pieces = split(write(all), size)
        expect(pieces.map(({ text }) => JSON.parse(text))).toEqual(all)
      }),
    )
  })

  test('may begin with a byte order mark', () => {
    expect(split(`\uFEFF${write([tricky])}`).map(({ text }) => JSON.parse(text))).toEqual([tricky])
  })
})

test('names the lines records begin on', () => {
  expect(split('{"a":1}\n\n{"a":2}').map(({ line }) => line)).toEqual([1, 3])
  expect(split('[\n  {\n    "a": 1\n  },\n  {}\n]').map(({ line }) => line)).toEqual([2, 5])
})

test.each([
  ['nothing', '', []],
  ['white space', ' \n \n', []],
  ['no JSON', 'id,prompt\n1,a', ['id,prompt', '1,a']],
  ['an empty list', '[]', []],
  ['a list that breaks off', '[{"a":1},{"b":', ['{"a":1}', '{"b":']],
  ['no list at all', '{\n"a":1\n}', ['{\n"a":1\n}']],
])('%s', (_, text, pieces) => {
  expect(split(text).map((piece) => piece.text)).toEqual(pieces)
})
