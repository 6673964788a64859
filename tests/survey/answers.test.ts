import { describe, expect, test } from 'vitest'
import { en } from '../../src/locales/en.js'
import { scales } from '../../src/prompts/scales.js'
import { answersOf, askedQuestions, keyOf, textsOf } from '../../src/survey/answers.js'
import { type Asked, toConversation } from '../../src/survey/conversation.js'
import type { Given, Survey } from '../../src/survey/survey.js'

/** A chosen face, as the faces give it. */
const face = (value: number): Given => ({ value, band: scales['faces-5']?.bands[value - 1] })
const surveyOf = (given: Record<string, Given>): Survey => ({ phase: 'chosen', given })
const shown = (prompt: Asked) => toConversation(prompt, en, String)

const short = shown({
  question: 'How was it?',
  followUp: {
    low: { text: 'What hurt?', options: ['Price', 'Time', 'Payment'] },
    mid: 'What to change?',
    high: 'What helped?',
  },
})
const long = shown({
  questions: [
    { id: 'effort', text: 'Effort?' },
    { id: 'why', text: 'Why?', scale: 'choice', options: ['Price', 'Time'], if: { effort: 'low' } },
    { id: 'again', text: 'Again?' },
    { id: 'both', text: 'Both?', scale: 'comment', if: { effort: 'low', again: 'high' } },
    { id: 'after', text: 'After?', if: { both: 'low' } },
  ],
})

describe('the questions asked', () => {
  const asked = (questions: typeof short, given: Record<string, Given>) =>
    askedQuestions(questions, surveyOf(given)).map(keyOf)

  test.each([
    ['the rating alone at first', short, {}, ['rating faces-5']],
    [
      'options and more after a low one',
      short,
      { 'rating faces-5': face(1) },
      ['rating faces-5', 'because choice', 'more comment'],
    ],
    ['words after a middling one', short, { 'rating faces-5': face(3) }, ['rating faces-5', 'because comment']],
    ['words after a high one', short, { 'rating faces-5': face(5) }, ['rating faces-5', 'because comment']],
    ['what has no condition', long, {}, ['effort faces-5', 'again faces-5']],
    [
      'what one answer asks for',
      long,
      { 'effort faces-5': face(2) },
      ['effort faces-5', 'why choice', 'again faces-5'],
    ],
    [
      'what two answers ask for together',
      long,
      { 'effort faces-5': face(2), 'again faces-5': face(5) },
      ['effort faces-5', 'why choice', 'again faces-5', 'both comment'],
    ],
    ['nothing that only one of two asks for', long, { 'again faces-5': face(5) }, ['effort faces-5', 'again faces-5']],
  ])('are %s', (_, questions, given, keys) => {
    expect(asked(questions, given)).toEqual(keys)
  })

  test('are never those that wait for words, which have no band', () => {
    const given = { 'effort faces-5': face(1), 'again faces-5': face(5), 'both comment': 'low' }
    expect(asked(long, given)).not.toContain('after faces-5')
  })

  test('forget the answer to a question that is no longer asked', () => {
    const questions = shown({
      questions: [
        { id: 'a', text: 'A?' },
        { id: 'b', text: 'B?', if: { a: 'low' } },
        { id: 'c', text: 'C?', if: { b: 'low' } },
      ],
    })
    const given = { 'a faces-5': face(5), 'b faces-5': face(1) }
    expect(asked(questions, given)).toEqual(['a faces-5'])
    expect(asked(questions, { ...given, 'a faces-5': face(1) })).toEqual(['a faces-5', 'b faces-5', 'c faces-5'])
  })

  test('are two of the same id where they can never be asked together', () => {
    const questions = shown({
      questions: [
        { id: 'a', text: 'A?' },
        { id: 'b', text: 'Why so bad?', scale: 'comment', if: { a: 'low' } },
        { id: 'b', text: 'Why so good?', scale: 'comment', if: { a: 'high' } },
      ],
    })
    const survey = surveyOf({ 'a faces-5': face(5), 'b comment': 'Because' })
    expect(answersOf(questions, survey, true)).toMatchObject([
      { value: 5 },
      { text: 'Why so good?', comment: 'Because' },
    ])
  })
})

describe('the answers', () => {
  const low = {
    'rating faces-5': face(2),
    'because choice': { choices: ['time', 'price'] },
    'more comment': ' Far too slow \n',
  }

  test('hold ratings, choices and words, each with the question as it was asked', () => {
    expect(answersOf(short, surveyOf(low), true)).toEqual([
      { question: 'rating', scale: 'faces-5', text: 'How was it?', value: 2, band: 'low' },
      { question: 'because', scale: 'choice', text: 'What hurt?', about: 'pain', choices: ['price', 'time'] },
      { question: 'more', scale: 'comment', text: 'Anything to add?', about: 'pain', comment: 'Far too slow' },
    ])
  })

  test('hold no words before they are sent', () => {
    expect(answersOf(short, surveyOf(low), false)).toEqual(answersOf(short, surveyOf(low), true).slice(0, 2))
  })

  test('keep choices in the order of the file, and only those it names', () => {
    const survey = surveyOf({ 'rating faces-5': face(1), 'because choice': { choices: ['payment', 'gone', 'price'] } })
    expect(answersOf(short, survey, true)).toMatchObject([{}, { choices: ['price', 'payment'] }])
  })

  test('drop what belonged to another band when the rating changes', () => {
    const survey = surveyOf({ ...low, 'rating faces-5': face(5), 'because comment': 'All of it' })
    expect(answersOf(short, survey, true)).toEqual([
      { question: 'rating', scale: 'faces-5', text: 'How was it?', value: 5, band: 'high' },
      { question: 'because', scale: 'comment', text: 'What helped?', about: 'gain', comment: 'All of it' },
    ])
  })

  const more = shown({
    questions: [
      { id: 'which', text: 'Which?', scale: 'choice', options: ['Price', 'Other'], pick: 'one', other: true },
      { id: 'reply', text: 'Where?', scale: 'contact' },
    ],
  })

  test('hold what was typed beside an option, an address and leave to quote once they are sent', () => {
    const survey = surveyOf({
      'which choice': { choices: ['other'], words: { comment: 'Tea' } },
      'reply contact': { words: { replyTo: 'ida@x.example', mayQuote: true } },
    })
    expect(answersOf(more, survey, true)).toEqual([
      { question: 'which', scale: 'choice', text: 'Which?', choices: ['other'], comment: 'Tea' },
      { question: 'reply', scale: 'contact', text: 'Where?', replyTo: 'ida@x.example', mayQuote: true },
    ])
    expect(answersOf(more, survey, false)).toEqual([
      { question: 'which', scale: 'choice', text: 'Which?', choices: ['other'] },
    ])
  })

  test('say nothing of an address that was taken back', () => {
    expect(answersOf(more, surveyOf({ 'reply contact': { words: {} } }), true)).toEqual([])
  })

  test('are nothing new where nought is the worst', () => {
    const [nps] = shown({ questions: [{ id: 'nps', text: 'How likely?', scale: 'recommend-11' }] })
    const survey = surveyOf({ 'nps recommend-11': { value: 0, band: 'low' } })
    expect(answersOf(nps ? [nps] : [], survey, false)).toMatchObject([{ value: 0, band: 'low' }])
  })

  test.each([
    ['nothing given', {}],
    ['no option picked any more', { 'because choice': { choices: [] } }],
    ['blank words', { 'because comment': ' \n\t' }],
  ])('are none for %s', (_, given) => {
    expect(answersOf(short, surveyOf(given), true)).toEqual([])
  })
})

test('the texts are everything typed, asked for at the moment or not', () => {
  const survey = surveyOf({
    'rating faces-5': face(5),
    'because choice': { choices: ['price'] },
    'because comment': 'a',
    'more comment': '',
  })
  expect(textsOf(survey)).toEqual({ 'because comment': 'a', 'more comment': '' })
})
