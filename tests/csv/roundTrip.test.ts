import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRecordReader } from '../../src/csv/fromCsv.js'
import { createRowReader } from '../../src/csv/readRows.js'
import { csvHead, toCsv } from '../../src/csv/toCsv.js'
import type { ReceivedResponse } from '../../src/receiver/index.js'
import { aComment, aRecord, rating } from '../receiver/aRecord.js'

const choice = { question: 'why', scale: 'choice', text: 'Why?', choices: ['steps', 'payment'] }
const contact = { question: 'reply', scale: 'contact', text: 'May we answer?' }
const received = (overrides: Partial<ReceivedResponse> = {}): ReceivedResponse => ({
  ...aRecord(),
  receivedAt: '2026-12-03T10:15:07.000Z',
  ...overrides,
})

/** Reads a table that comes in parts of a length. */
function read(text: string, length = text.length || 1): unknown[] {
  const rows = createRowReader()
  const all: string[][] = []
  for (let at = 0; at < text.length; at += length) all.push(...rows.push(text.slice(at, at + length)))
  const [head = [], ...rest] = [...all, ...rows.end()]
  const reader = createRecordReader(head)
  return [...rest.flatMap((row) => reader.push(row)), ...reader.end()]
}

const table = (records: ReceivedResponse[]) => csvHead() + records.map(toCsv).join('')

describe('a response comes back as it was', () => {
  test.each([
    ['with every kind of answer', received({ answers: [rating, choice, aComment('Too "many"\r\nsteps, really;')] })],
    ['with leave to quote alone', received({ answers: [rating, { ...contact, mayQuote: true }] })],
    ['with an address alone', received({ answers: [rating, { ...contact, replyTo: '+me@example.org' }] })],
    ['with a choice that is not on the list', received({ answers: [{ ...choice, comment: 'Too slow' }] })],
    ['with formulas', received({ answers: [{ ...rating, text: '=1+1' }, aComment("=cmd|' /C calc'!A0")] })],
    ['that says little', received({ stage: null, corner: null, area: null, people: null, visit: null, step: null })],
    ['that is simulated and corrected', received({ synthetic: true, correctedAt: '2026-12-03T10:15:00.000Z' })],
    ['with empty texts', received({ page: '', sdk: '', answers: [{ ...rating, text: '', value: 0 }] })],
    ['in other scripts', received({ answers: [aComment('意見 😀 نظر')] })],
  ])('%s', (_, record) => {
    const text = table([record, received(), record])
    for (const length of [1, 7, text.length]) expect(read(text, length)).toMatchObject([record, {}, record])
  })

  test('whatever is written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'grapheme' }), (comment, page) => {
        fc.pre(!/\p{Surrogate}/u.test(comment)) // UTF-8 has no halves of pairs
        const record = received({ page, answers: [aComment(comment)] })
        expect(read(table([record]))).toEqual([record])
      }),
    )
  })
})

test('no line begins a formula, whatever is written', () => {
  const record = received({ answers: [aComment('=1\n=2\r\n@x;=3')] })
  for (const cell of toCsv(record).split(/[;,\r\n\t]/)) expect(cell).not.toMatch(/^"?[=+@]/)
})

test('a table that is none of ours says what it lacks', () => {
  expect(() => read('a,b\r\n1,2\r\n')).toThrow('it has no column id, question, scale')
})
