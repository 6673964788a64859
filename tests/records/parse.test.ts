import { describe, expect, test } from 'vitest'
import { parseRecord } from '../../src/records/parse.js'
import { aComment, aRecord, rating } from '../receiver/aRecord.js'
import { anErasure, anOutcomeRecord, aTallyRecord } from '../receiver/otherRecords.js'

const about = { ...rating, about: 'change' as const }
const choice = { question: 'why', scale: 'choice', text: 'Why?', choices: ['price', 'zeit'] }
const contact = { question: 'reply', scale: 'contact', text: 'Where may we reply?' }

describe('a record is read as it stands', () => {
  test.each([
    ['with every kind of answer', aRecord({ answers: [rating, about, aComment('Why not'), choice] })],
    ['of a visit nobody may remember', aRecord({ visit: null, step: null })],
    ['of a file that says little', aRecord({ stage: null, corner: null, area: null, people: null })],
    ['that is simulated', aRecord({ synthetic: true })],
    ['with the longest comment', aRecord({ answers: [aComment('x'.repeat(2000))] })],
    ['with an option that has words', aRecord({ answers: [{ ...choice, comment: 'The tea' }] })],
    [
      'with an address and leave to quote',
      aRecord({ answers: [{ ...contact, replyTo: 'ida@x.example', mayQuote: true }] }),
    ],
    ['with leave to quote alone', aRecord({ answers: [{ ...contact, mayQuote: true }] })],
    ['rated nought of ten', aRecord({ answers: [{ ...rating, value: 0 }] })],
    ['that counts', aTallyRecord()],
    ['that tells what came of it', anOutcomeRecord()],
    ['that tells what came of it without any feeling', anOutcomeRecord({ felt: [], visit: aRecord().visit })],
    ['that takes others back', anErasure(aRecord().id, aRecord().id)],
  ])('%s', (_, record) => {
    expect(parseRecord(record)).toEqual({ ok: true, record })
  })
})

describe('what is no record is refused, with the path of its first fault:', () => {
  test.each([
    ['a text', 'record', 'record'],
    ['another version', { ...aRecord(), v: 2 }, 'v'],
    ['another kind', { ...aRecord(), kind: 'wish' }, 'kind'],
    ['a key nobody knows', { ...aRecord(), email: 'a@b.example' }, 'email'],
    ['a prompt with a space', aRecord({ prompt: 'two words' }), 'prompt'],
    ['an empty wording', aRecord({ wording: '' }), 'wording'],
    ['a touchpoint of 129 letters', aRecord({ touchpoint: 'x'.repeat(129) }), 'touchpoint'],
    ['an ending nobody knows', { ...aRecord(), ending: 'lost' }, 'ending'],
    ['no answers', aRecord({ answers: [] }), 'answers'],
    ['51 answers', aRecord({ answers: Array(51).fill(rating) }), 'answers'],
    ['an answer that is two in one', { ...aRecord(), answers: [{ ...rating, comment: 'x' }] }, 'answers.0'],
    ['half a point', aRecord({ answers: [{ ...rating, value: 2.5 }] }), 'answers.0'],
    ['an empty comment', aRecord({ answers: [aComment('')] }), 'answers.0'],
    ['no choice', aRecord({ answers: [{ ...choice, choices: [] }] }), 'answers.0'],
    ['an address of 255 characters', aRecord({ answers: [{ ...contact, replyTo: 'x'.repeat(255) }] }), 'answers.0'],
    ['leave that is refused', { ...aRecord(), answers: [{ ...contact, mayQuote: false }] }, 'answers.0'],
    ['an address that is none', aRecord({ answers: [contact] }), 'answers.0'],
    ['negative seconds', aRecord({ seconds: -1 }), 'seconds'],
    ['a visit that is a name', aRecord({ visit: 'ada' }), 'visit'],
    ['step nought', aRecord({ step: 0 }), 'step'],
    ['a page of 2001 characters', aRecord({ page: `https://x.example/${'x'.repeat(2000)}` }), 'page'],
    ['a device nobody knows', { ...aRecord(), env: { ...aRecord().env, device: 'fridge' } }, 'env.device'],
    ['a user agent', { ...aRecord(), env: { ...aRecord().env, agent: 'Mozilla' } }, 'env.agent'],
    ['a share above all', aRecord({ share: 1.5 }), 'share'],
    ['a day without a time', aRecord({ shownAt: '2026-12-03' }), 'shownAt'],
    ['a count that is none', aTallyRecord({ counts: { ...aTallyRecord().counts, asked: -1 } }), 'counts.asked'],
    ['a count too many', { ...aTallyRecord(), counts: { ...aTallyRecord().counts, liked: 1 } }, 'counts.liked'],
    ['a day with a time', aTallyRecord({ day: '2026-12-03T10:00:00Z' }), 'day'],
    ['an outcome that is worth more than all', anOutcomeRecord({ value: Number.POSITIVE_INFINITY }), 'value'],
    ['half a day', anOutcomeRecord({ felt: [{ touchpoint: 'a', band: 'low', days: 0.5 }] }), 'felt.0.days'],
    ['an erasure of nothing', anErasure(), 'records'],
    ['an erasure of a name', anErasure('ada'), 'records.0'],
    ['an erasure of 501', anErasure(...Array(501).fill(aRecord().id)), 'records'],
    ['a kind that pollutes', { ...aRecord(), kind: '__proto__' }, 'kind'],
    ['a simulation that is none', { ...aRecord(), synthetic: false }, 'synthetic'],
  ])('%s', (_, input, path) => {
    expect(parseRecord(input)).toEqual({ ok: false, reason: expect.stringMatching(`^${path}: `) })
  })
})
