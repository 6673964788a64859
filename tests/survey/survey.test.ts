import { describe, expect, test } from 'vitest'
import { beginSurvey, type Phase, type Survey, type SurveyEvent, step } from '../../src/survey/survey.js'

const give: SurveyEvent = { type: 'give', key: 'rating faces-5', given: 4 }
const events: SurveyEvent[] = [
  give,
  ...(['send', 'close', 'sent', 'saved', 'parked', 'refused'] as const).map((type) => ({ type })),
]

/** Where each event leads from each phase; what is left out changes nothing. */
const table: Record<Phase, Partial<Record<SurveyEvent['type'], Phase>>> = {
  invited: { give: 'chosen', close: 'closed' },
  chosen: { give: 'chosen', send: 'sending', close: 'closed' },
  sending: { sent: 'sent', saved: 'saved', parked: 'parked', refused: 'refused', close: 'closed' },
  saved: { sent: 'sent', parked: 'parked', close: 'closed' },
  parked: { sent: 'sent', close: 'closed' },
  refused: { give: 'chosen', send: 'sending', close: 'closed' },
  sent: { close: 'closed' },
  closed: {},
}

const steps = Object.entries(table).flatMap(([phase, legal]) =>
  events.map((event) => [phase as Phase, event.type, legal[event.type], event] as const),
)

describe('a conversation', () => {
  test.each(steps.filter(([, , to]) => to))('that is %s goes by "%s" to %s', (phase, _, to, event) => {
    const survey: Survey = { phase, given: { 'rating faces-5': 2, 'because comment': 'words' } }
    const next = step(survey, event)
    expect(next.phase).toBe(to)
    expect(next.given).toEqual({ ...survey.given, ...(event === give && { 'rating faces-5': 4 }) })
  })

  test.each(steps.filter(([, , to]) => !to))('that is %s heeds no "%s"', (phase, _, __, event) => {
    const survey: Survey = { phase, given: { 'rating faces-5': 2 } }
    expect(step(survey, event)).toBe(survey)
  })

  test('begins with nothing given, or with words typed earlier', () => {
    expect(beginSurvey()).toEqual({ phase: 'invited', given: {} })
    expect(beginSurvey({ 'because comment': 'earlier' })).toEqual({
      phase: 'invited',
      given: { 'because comment': 'earlier' },
    })
  })

  test('is never changed in place', () => {
    const survey = beginSurvey()
    const next = step(survey, give)
    expect(survey).toEqual({ phase: 'invited', given: {} })
    expect(step(next, { ...give, key: 'because comment', given: 'words' }).given).toEqual({
      'rating faces-5': 4,
      'because comment': 'words',
    })
  })

  test('is plain data at every step', () => {
    const all = events.reduce(step, beginSurvey({ 'because comment': 'earlier' }))
    expect(structuredClone(all)).toEqual(all)
  })
})
