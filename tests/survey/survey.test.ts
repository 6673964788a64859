import { describe, expect, test } from 'vitest'
import { beginSurvey, type Phase, type Survey, step } from '../../src/survey/survey.js'

const phases: Phase[] = ['invited', 'chosen', 'sending', 'sent', 'saved', 'parked', 'refused', 'closed']

/** Where each phase leads; what is left out changes nothing. */
const table: Record<Phase, Phase[]> = {
  invited: ['chosen', 'closed'],
  chosen: ['chosen', 'sending', 'closed'],
  sending: ['sent', 'saved', 'parked', 'refused', 'closed'],
  saved: ['sent', 'parked', 'closed'],
  parked: ['sent', 'closed'],
  refused: ['chosen', 'sending', 'closed'],
  sent: ['closed'],
  closed: [],
}

const pairs = phases.flatMap((from) => phases.map((to) => [from, to] as const))
const given = { 'rating faces-5': { value: 4 } }

describe('a conversation', () => {
  test.each(pairs.filter(([from, to]) => table[from].includes(to)))('that is %s can be %s', (from, to) => {
    const survey: Survey = { phase: from, given: { 'rating faces-5': { value: 2 }, 'because comment': 'words' } }
    expect(step(survey, to)).toEqual({ phase: to, given: survey.given })
    expect(step(survey, to, given).given).toEqual({ ...survey.given, ...given })
  })

  test.each(pairs.filter(([from, to]) => !table[from].includes(to)))('that is %s does not become %s', (from, to) => {
    const survey: Survey = { phase: from, given: { 'rating faces-5': { value: 2 } } }
    expect(step(survey, to, given)).toBe(survey)
  })

  test('begins with nothing given, or with words typed earlier', () => {
    expect(beginSurvey({})).toEqual({ phase: 'invited', given: {} })
    expect(beginSurvey({ 'because comment': 'earlier' })).toEqual({
      phase: 'invited',
      given: { 'because comment': 'earlier' },
    })
  })

  test('is never changed in place', () => {
    const survey = beginSurvey({})
    const next = step(survey, 'chosen', given)
    expect(survey).toEqual({ phase: 'invited', given: {} })
    expect(step(next, 'chosen', { 'because comment': 'words' }).given).toEqual({
      'rating faces-5': { value: 4 },
      'because comment': 'words',
    })
  })

  test('is plain data at every step', () => {
    const all = phases.reduce((survey, phase) => step(survey, phase), beginSurvey({ 'because comment': 'earlier' }))
    expect(structuredClone(all)).toEqual(all)
  })
})
