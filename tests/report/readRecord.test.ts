import { describe, expect, test } from 'vitest'
import { readPiece } from '../../src/report/readPiece.js'
import { readRecord } from '../../src/report/readRecord.js'
import { aRecord } from '../receiver/aRecord.js'
import { anOutcome, aTally } from '../results/aRating.js'

const now = Date.parse('2026-12-24T12:00:00Z')
const erasure = { v: 1, id: 'e', kind: 'erasure', records: ['a'] }

describe('takes', () => {
  test.each<[string, unknown]>([
    ['a response', aRecord()],
    ['a response with fields of the endpoint', { ...aRecord(), _id: 7, receivedAt: '2026-12-03T10:16:00Z' }],
    [
      'kinds of answers that are not known here',
      { ...aRecord(), answers: [{ question: 'word', scale: 'words', words: ['valued'] }] },
    ],
    ['a tally', aTally({ asked: 2 })],
    ['an outcome', anOutcome('converted', [{ touchpoint: 'cart', band: 'low', days: 3 }])],
    ['an erasure', erasure],
  ])('%s', (_, input) => {
    expect(readRecord(input, now)).toEqual({ record: input })
  })
})

describe('names what is wrong with', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, 'no record'],
    ['a number', 7, 'no record'],
    ['another kind', { kind: 'visit' }, 'kind: expected response, outcome, tally or erasure'],
    ['a kind of every object', { kind: 'constructor' }, 'kind: expected response, outcome, tally or erasure'],
    ['a newer record', { ...aRecord(), v: 2 }, 'v: expected 1'],
    ['no id', { ...aRecord(), id: '' }, 'id: expected a text'],
    ['a stage nobody knows', { ...aRecord(), stage: 'soon' }, 'stage: expected before, during or after'],
    ['no circumstances', { ...aRecord(), env: null }, 'env.device: expected phone, tablet or desktop'],
    ['a share above one', { ...aRecord(), share: 2 }, 'share: expected a number from 0 to 1'],
    ['a time that is none', { ...aRecord(), answeredAt: 'soon' }, 'answeredAt: expected a time'],
    ['answers that are none', { ...aRecord(), answers: [7] }, 'answers[0]: expected an answer'],
    [
      'half a point',
      { ...aRecord(), answers: [{ question: 'a', scale: 'b-5', value: 2.5, band: 'low' }] },
      'answers[0].value: expected a whole number',
    ],
    [
      'no band',
      { ...aRecord(), answers: [{ question: 'a', scale: 'b-5', value: 2 }] },
      'answers[0].band: expected low, mid or high',
    ],
    [
      'a comment that is none',
      { ...aRecord(), answers: [{ question: 'a', scale: 'comment', comment: {} }] },
      'answers[0].comment: expected a text',
    ],
    [
      'choices that are none, beside words',
      { ...aRecord(), answers: [{ question: 'a', scale: 'choice', comment: 'b', choices: 5 }] },
      'answers[0].choices: expected a list of ids',
    ],
    [
      'the future',
      { ...aRecord(), answeredAt: '2031-01-01T00:00:00Z' },
      '2031-01-01T00:00:00Z comes from a wrong clock',
    ],
    ['the year of the first computers', { ...aRecord(), answeredAt: '1970-01-01T00:00:00Z' }, 'wrong clock'],
    ['a tally of text', { ...aTally({}), counts: { eligible: 'many' } }, 'counts.eligible: expected a number'],
    [
      'a feeling nobody knows',
      anOutcome('a', [{ touchpoint: 'b', band: 'so-so' as 'low', days: 1 }]),
      'felt: expected a list',
    ],
    ['an erasure of nothing', { ...erasure, records: 'all' }, 'records: expected a list of ids'],
  ])('%s', (_, input, reason) => {
    expect(readRecord(input, now)).toEqual({ reason: expect.stringContaining(reason) })
  })
})

test('a time corrected by the receiver is the one that counts', () => {
  const corrected = { ...aRecord(), answeredAt: '1970-01-01T00:00:00Z', correctedAt: '2026-12-03T10:00:00Z' }
  expect(readRecord(corrected, now)).toEqual({ record: corrected })
})

test('a batch is its records; no JSON is said to be none', () => {
  const batch = JSON.stringify({ records: [aRecord(), 7] })
  expect(readPiece(batch, now)).toEqual([{ record: expect.anything() }, { reason: 'no record' }])
  expect(readPiece(JSON.stringify(erasure), now)).toEqual([{ record: erasure }])
  expect(readPiece('{"v":1', now)).toEqual([{ reason: 'no JSON' }])
})
