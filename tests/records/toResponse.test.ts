import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/locales/en.js'
import { redact } from '../../src/privacy/redact.js'
import { parseRecord } from '../../src/records/parse.js'
import { type End, toResponse } from '../../src/records/toResponse.js'
import { answersOf } from '../../src/survey/answers.js'
import { type Asked, type ShownQuestion, toConversation } from '../../src/survey/conversation.js'
import { type AllGiven, beginSurvey, step } from '../../src/survey/survey.js'
import { aComment, rating } from '../receiver/aRecord.js'
import { aShowing } from './aShowing.js'

const shownAt = Date.UTC(2026, 11, 3, 10, 15)
const anEnd = (overrides: Partial<End> = {}): End => ({
  answers: [rating, aComment('Too many steps')],
  ending: 'sent',
  answeredAt: shownAt + 6240,
  online: false,
  ...overrides,
})

describe('a record', () => {
  test('says everything about its showing, and no more', () => {
    expect(toResponse(aShowing(), anEnd())).toEqual({
      v: 1,
      id: '019aefff-0000-7000-8000-000000000001',
      kind: 'response',
      prompt: 'order-confirmed',
      wording: expect.stringMatching(/^[\da-z]+$/),
      touchpoint: 'order-confirmed',
      stage: 'during',
      corner: 'commerce',
      area: 'process',
      people: 'customers',
      answers: [rating, aComment('Too many steps')],
      ending: 'sent',
      shownAt: '2026-12-03T10:15:00.000Z',
      answeredAt: '2026-12-03T10:15:06.240Z',
      seconds: 6.2,
      visit: '019aefff-0000-7000-8000-000000000002',
      step: 3,
      page: 'https://shop.example/checkout/done?order=20261203#top',
      env: { device: 'phone', input: 'touch', online: false, language: 'en' },
      share: 0.25,
      sdk: '0.1.0',
    })
  })

  test.each([
    [0, 0],
    [49, 0],
    [50, 0.1],
    [61_000, 61],
    [-3_600_000, 0],
  ])('answered after %i ms says %d seconds, never less than none', (ms, seconds) => {
    expect(toResponse(aShowing(), anEnd({ answeredAt: shownAt + ms })).seconds).toBe(seconds)
  })
})

describe('the wording of a record', () => {
  const questions = (overrides: object = {}, option: object = {}) => [
    {
      id: 'why',
      scale: 'choice',
      text: 'What got in the way?',
      options: [{ id: 'price', text: 'Price', ...option }],
      if: { rating: 'low' },
      about: 'pain',
      ...overrides,
    },
  ]
  const wordingOf = (presented: unknown) => toResponse(aShowing({ presented }), anEnd()).wording

  test('is the same for the same texts, whatever else differs', () => {
    const one = toResponse(aShowing({ presented: questions() }), anEnd())
    const other = toResponse(
      aShowing({
        presented: questions(),
        id: '019aefff-0000-7000-8000-000000000009',
        page: 'https://shop.example/',
        share: 1,
      }),
      anEnd({ answers: [rating], ending: 'left' }),
    )
    expect(one.wording).toBe(other.wording)
  })

  test.each([
    ['a text', questions({ text: 'What got in your way?' })],
    ['a letter of a text', questions({ text: 'what got in the way?' })],
    ['the scale', questions({ scale: 'comment' })],
    ['the text of an option', questions({}, { text: 'The price' })],
    ['the id of an option', questions({}, { id: 'cost' })],
    ['one more option', questions({ options: [...(questions()[0]?.options ?? []), { id: 'time', text: 'Time' }] })],
    ['the order of options', questions({ options: [{ id: 'b', text: 'B' }, ...(questions()[0]?.options ?? [])] })],
    ['whom it is asked', questions({ if: { rating: 'mid' } })],
    ['one more question', [...questions(), ...questions({ id: 'more' })]],
  ])('changes with %s', (_, changed) => {
    expect(wordingOf(changed)).not.toBe(wordingOf(questions()))
  })
})

describe('a full showing becomes a record that its receiver takes:', () => {
  const short = {
    question: 'How was it?',
    followUp: {
      low: { text: 'What got in the way?', options: ['Too many steps', 'Payment'] },
      high: 'What worked well?',
    },
  }
  const build = (prompt: object, given: AllGiven) => {
    const questions = toConversation(prompt, en, String)
    const survey = step(beginSurvey({}), 'chosen', given)
    const record = toResponse(
      aShowing({ presented: questions }),
      anEnd({ answers: answersOf(questions, survey, true) }),
    )
    return redact(record, { keepQuery: [] })
  }

  test.each<[string, object, AllGiven, number]>([
    ['a rating alone', short, { 'rating faces-5': { value: 3, band: 'mid' } }, 1],
    [
      'a rating with words',
      short,
      { 'rating faces-5': { value: 5, band: 'high' }, 'because comment': ' The speed \n' },
      2,
    ],
    [
      'a rating with options and words',
      short,
      {
        'rating faces-5': { value: 1, band: 'low' },
        'because choice': { choices: ['payment'] },
        'more comment': 'x'.repeat(2000),
      },
      3,
    ],
    [
      'the long form',
      {
        questions: [
          { id: 'a', text: 'A?' },
          { id: 'b', text: 'B?', scale: 'choice', options: ['Ja', 'Ні'] },
        ],
      },
      { 'a faces-5': { value: 2, band: 'low' }, 'b choice': { choices: ['ja', 'ні'] } },
      2,
    ],
    ['the built-in question', { question: {} }, { 'rating faces-5': { value: 4, band: 'high' } }, 1],
  ])('%s', (_, prompt, given, count) => {
    const record = build(prompt, given)
    expect(record.answers).toHaveLength(count)
    expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, record })
  })

  test('with options in any words a file may hold, or the prompt is not shown at all', () => {
    const label = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 20 }), (options) => {
        const prompt = { questions: [{ id: 'a', text: 'A?', scale: 'choice' as const, options }] }
        const questions = shownOrNot(prompt)
        const ids = questions[0]?.options.map(({ id }) => id) ?? []
        const record = questions[0] && build(prompt, { 'a choice': { choices: ids } })
        if (record) expect(parseRecord(record)).toMatchObject({ ok: true })
      }),
    )
  })
})

function shownOrNot(prompt: Asked): ShownQuestion[] {
  try {
    return toConversation(prompt, en, String)
  } catch {
    return []
  }
}
