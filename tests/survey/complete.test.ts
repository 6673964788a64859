import { describe, expect, test } from 'vitest'
import { enScales } from '../../src/locales/enScales.js'
import { feelings } from '../../src/prompts/feelings.js'
import type { Question } from '../../src/prompts/types.js'
import { complete } from '../../src/survey/complete.js'

const mood = { id: 'mood', text: 'How was it?' }
const effort: Question = { id: 'effort', text: 'How hard?', scale: 'ease-5' }
const word: Question = { id: 'word', text: 'Which word fits?', scale: 'words' }
const which: Question = { id: 'which', text: 'Which?', scale: 'choice', options: ['Price'] }

/** What is asked after completing, as conditions and ids of options. */
function completed(...questions: Question[]) {
  const { questions: own = [] } = complete({ questions }, enScales)
  return own.map(({ id, if: condition = {}, options = [] }) => [
    id,
    condition,
    options.map((option) => (typeof option === 'string' ? option : option.id)),
  ])
}

describe('feeling words', () => {
  test('are those of the band of the rating before them', () => {
    expect(completed(mood, word)).toEqual([
      ['mood', {}, []],
      ['word', { mood: 'low' }, feelings.low],
      ['word', { mood: 'mid' }, feelings.mid],
      ['word', { mood: 'high' }, feelings.high],
    ])
  })

  test('go by the latest rating of several, whatever its scale', () => {
    const asked = completed(mood, effort, which, word).slice(3)
    expect(asked.map(([, condition]) => condition)).toEqual([{ effort: 'low' }, { effort: 'mid' }, { effort: 'high' }])
  })

  test('are asked once where their condition names the band', () => {
    expect(completed(mood, { ...word, if: { mood: 'low' } }).slice(1)).toEqual([
      ['word', { mood: 'low' }, feelings.low],
    ])
  })

  test('keep a condition of another question', () => {
    const asked = completed(mood, effort, { ...word, if: { mood: 'low' } }).slice(2)
    expect(asked.map(([, condition]) => condition)).toEqual([
      { mood: 'low', effort: 'low' },
      { mood: 'low', effort: 'mid' },
      { mood: 'low', effort: 'high' },
    ])
  })

  test('are all of them where nothing was rated before', () => {
    expect(completed(word, mood)).toEqual([
      ['word', {}, [...feelings.low, ...feelings.mid, ...feelings.high]],
      ['mood', {}, []],
    ])
  })
})

describe('the option for all others', () => {
  test('comes last, with a text of its own', () => {
    expect(completed({ ...which, other: true })).toEqual([['which', {}, ['Price', 'other']]])
  })

  test.each<[string, Question]>([
    ['not asked for', which],
    ['switched off', { ...which, other: false }],
    ['on a scale without options', { ...effort, other: true }],
  ])('is not there where it is %s', (_, question) => {
    expect(complete({ questions: [question] }, enScales)).toEqual({ questions: [question] })
  })
})

test('the short form is left as it is', () => {
  const prompt = { question: 'How was it?' }
  expect(complete(prompt, enScales)).toBe(prompt)
})
