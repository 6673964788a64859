import { describe, expect, test } from 'vitest'
import { pacing } from '../../src/targeting/pacing.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from './someFacts.js'

const day = 24 * 3_600_000
type Known = Parameters<typeof someFacts>[0]
const gate = (known: Known, overrides: Parameters<typeof aPrompt>[0] = {}) =>
  pacing(aPrompt(overrides), someFacts(known), now)

describe('a prompt', () => {
  test.each<[string, Known, string]>([
    ['may ask who has never been asked', {}, 'ok'],
    ['waits where nothing can be remembered', { canRemember: false }, 'cannot-remember'],
    ['leaves to consent what that forbids', { canRemember: false, consent: 'no-consent' as const }, 'ok'],
    ['waits where another one was shown in this visit', { visit: { asked: 1 } }, 'asked-this-visit'],
    ['waits two weeks after any other', { prompts: { other: { shownAt: now - 14 * day + 1 } } }, 'asked-lately'],
    ['may ask two weeks after any other', { prompts: { other: { shownAt: now - 14 * day } } }, 'ok'],
    ['waits two weeks after itself', { prompts: { mood: { shownAt: now - day, showings: 1 } } }, 'asked-lately'],
    ['waits 90 days after an answer', { prompts: { mood: { answeredAt: now - 90 * day + 1 } } }, 'answered-lately'],
    ['may ask 90 days after an answer', { prompts: { mood: { answeredAt: now - 90 * day } } }, 'ok'],
    ['minds no answer to another', { prompts: { other: { answeredAt: now - day } } }, 'ok'],
    ['waits 30 days after a dismissal', { prompts: { mood: { dismissedAt: now - 30 * day + 1 } } }, 'dismissed-lately'],
    ['may ask 30 days after a dismissal', { prompts: { mood: { dismissedAt: now - 30 * day } } }, 'ok'],
    ['minds no dismissal of another', { prompts: { other: { dismissedAt: now - day } } }, 'ok'],
    ['is given up after three showings without an answer', { prompts: { mood: { showings: 3 } } }, 'shown-too-often'],
    ['may ask a third time', { prompts: { mood: { showings: 2 } } }, 'ok'],
    ['minds no showings of another', { prompts: { other: { showings: 9 } } }, 'ok'],
  ])('%s', (_, known, code) => {
    expect(gate(known)).toMatchObject({ code })
  })

  test.each<[string, Known, object, string]>([
    ['twice a visit', { visit: { asked: 1 } }, { perVisit: 2 }, 'ok'],
    ['never', {}, { perVisit: 0 }, 'asked-this-visit'],
    ['without a pause', { prompts: { other: { shownAt: now } } }, { between: '0s' }, 'ok'],
    ['an hour apart', { prompts: { other: { shownAt: now - 3_600_000 } } }, { between: '1h' }, 'ok'],
    ['right after an answer', { prompts: { mood: { answeredAt: now } } }, { afterAnswer: '0s' }, 'ok'],
    ['right after a dismissal', { prompts: { mood: { dismissedAt: now } } }, { afterDismissal: '0s' }, 'ok'],
    ['not even once', {}, { maxShowings: 0 }, 'shown-too-often'],
  ])('may be paced otherwise: %s', (_, known, limits, code) => {
    expect(gate(known, { pacing: limits }).code).toBe(code)
  })

  test.each<[string, Known]>([
    ['never asked', {}],
    ['asked a minute ago', { visit: { asked: 1 }, prompts: { mood: { shownAt: now - 60_000, showings: 3 } } }],
    ['a device that forgets', { canRemember: false }],
  ])('behind the launcher waits for the person: %s', (_, known) => {
    expect(gate(known, { where: 'launcher' })).toMatchObject({ code: 'waits-for-person' })
  })
})

describe('a prompt that waits tells when it may ask again', () => {
  test.each<[string, Known, number]>([
    ['after another', { prompts: { other: { shownAt: now - day } } }, now + 13 * day],
    [
      'after the last of several',
      { prompts: { a: { shownAt: now - 9 * day }, b: { shownAt: now - day } } },
      now + 13 * day,
    ],
    ['after an answer', { prompts: { mood: { answeredAt: now - day } } }, now + 89 * day],
    ['after a dismissal', { prompts: { mood: { dismissedAt: now - day } } }, now + 29 * day],
  ])('%s', (_, known, nextAt) => {
    expect(gate(known).nextAt).toBe(nextAt)
    const then = pacing(aPrompt(), someFacts(known), nextAt)
    expect(then.code).not.toBe(gate(known).code)
  })

  test.each<[string, Known]>([
    ['this visit', { visit: { asked: 1 } }],
    ['a device that forgets', { canRemember: false }],
    ['having been shown too often', { prompts: { mood: { showings: 3 } } }],
  ])('but not where time heals nothing: %s', (_, known) => {
    expect(gate(known)).not.toHaveProperty('nextAt')
  })

  test('and never later than one whole quiet from now, where the clock was set back', () => {
    const known = { prompts: { mood: { answeredAt: now + 3650 * day } } }
    expect(gate(known)).toMatchObject({ code: 'answered-lately', nextAt: now + 90 * day })
  })
})

test('the finding can be read: what was seen and what is wanted', () => {
  expect(gate({ prompts: { mood: { answeredAt: now - day } } })).toEqual({
    code: 'answered-lately',
    actual: now - day,
    wanted: '90d',
    nextAt: now + 89 * day,
  })
})
