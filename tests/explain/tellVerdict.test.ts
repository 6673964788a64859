import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentences } from '../../src/explain/sentences.js'
import { tellVerdict } from '../../src/explain/tellVerdict.js'
import { allGates } from '../../src/targeting/allGates.js'
import { commonGates } from '../../src/targeting/commonGates.js'
import { decide } from '../../src/targeting/decide.js'
import type { GateCode } from '../../src/targeting/verdict.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from '../targeting/someFacts.js'
import { pageCases } from './pageCases.js'

type Case = [code: GateCode, prompt: Parameters<typeof aPrompt>[0], known: Parameters<typeof someFacts>[0], why: string]

const day = 24 * 3_600_000
const lately = 'Sunday, 29 November 2026 at 10:15'
const ago = now - 4 * day

const cases: Array<[...Case, remedy: string]> = [
  ['ok', {}, {}, 'This is one of its pages.', ''],
  [
    'other-page',
    { pages: ['/a', '!/b'] },
    {},
    'https://shop.example/ is none of its pages: /a and !/b.',
    'Open one of its pages, or add this one to "pages".',
  ],
  [
    'not-yet',
    { from: '2026-12-05', timeZone: 'UTC' },
    {},
    'Today is 2026-12-03, and it begins on 2026-12-05.',
    'It passes from Saturday, 5 December 2026 at 00:00 on.',
  ],
  [
    'over',
    { until: '2026-12-02', timeZone: 'UTC' },
    {},
    'Today is 2026-12-03, and its last day was 2026-12-02.',
    'Write a later "until", or remove it.',
  ],
  [
    'other-weekday',
    { weekdays: ['mon', 'sat'], timeZone: 'UTC' },
    {},
    'Today is Thursday, and it asks on Monday and Saturday.',
    'It passes from Saturday, 5 December 2026 at 00:00 on.',
  ],
  [
    'other-weekday',
    { weekdays: ['mon'], until: '2026-12-04', timeZone: 'UTC' },
    {},
    'Today is Thursday, and it asks on Monday.',
    'That time does not come any more.',
  ],
  [
    'other-hour',
    { hours: ['08:00-10:00', '13:00-17:00'], timeZone: 'UTC' },
    {},
    'It is 10:15, and it asks from 08:00 to 10:00 or 13:00 to 17:00.',
    'It passes from Thursday, 3 December 2026 at 13:00 on.',
  ],
  [
    'other-query',
    { query: { ref: ['mail*', 'web'] } },
    { url: 'https://shop.example/?ref=tv' },
    'The address has ref "tv", and it asks for ref "mail*" or "web".',
    'Open the page with ref "mail*" or "web" in its address, or widen "query".',
  ],
  [
    'other-query',
    { query: { ref: ['mail'] } },
    {},
    'The address has nothing of it, and it asks for ref "mail".',
    'Open the page with ref "mail" in its address, or widen "query".',
  ],
  [
    'other-device',
    { who: { devices: ['phone', 'tablet'] } },
    { device: 'desktop' },
    'This is a desktop, and it asks on phones and tablets.',
    'Look from such a device, or widen "who.devices".',
  ],
  [
    'other-input',
    { who: { inputs: ['touch'] } },
    { input: 'mouse' },
    'This device is worked by mouse, and it asks where that is touch.',
    'Look from such a device, or widen "who.inputs".',
  ],
  [
    'other-language',
    { who: { languages: ['de', 'fr'] } },
    { language: 'en-GB' },
    'The language here is "en-GB", and it asks people of "de" or "fr".',
    'Add "en-GB" to "who.languages", or look with another language.',
  ],
  [
    'other-visitor',
    { who: { visitors: 'new' } },
    { visit: { nth: 2 } },
    'This device was here before, and it asks at the first visit alone.',
    'Look from a device that was never here, or remove "who.visitors".',
  ],
  [
    'other-visitor',
    { who: { visitors: 'returning' } },
    {},
    'This is the first visit of this device, and it asks those who come back.',
    'It may ask from the next visit on; one ends after 30 minutes without a page view.',
  ],
  [
    'other-visits',
    { who: { visits: { min: 3 } } },
    {},
    'This is visit 1 of this device, and it asks at visit 3 and later.',
    'It may ask from visit 3 on; one ends after 30 minutes without a page view.',
  ],
  [
    'other-visits',
    { who: { visits: { min: 2, max: 4 } } },
    { visit: { nth: 5 } },
    'This is visit 5 of this device, and it asks at visits 2 to 4.',
    'It is too late for this device; raise "who.visits.max" to ask again.',
  ],
  [
    'other-referrer',
    { who: { referrer: ['*.example', 'direct'] } },
    { visit: { entry: { referrer: 'news.test', utm: {} } } },
    'The visit began at a link of news.test, and it asks who came from *.example or direct.',
    'Come from there in a new visit, or widen "who.referrer".',
  ],
  [
    'other-campaign',
    { who: { utm: { source: ['mail*'], medium: ['mail'] } } },
    { visit: { entry: { referrer: 'direct', utm: { source: 'web' } } } },
    'The visit began with utm_source "web", and it asks for utm_source "mail*" and utm_medium "mail".',
    'Come in a new visit with utm_source "mail*" and utm_medium "mail" in the address, or widen "who.utm".',
  ],
  [
    'other-trait',
    { who: { traits: { plan: ['pro', 'team'] } } },
    { traits: { plan: 'free' } },
    'Your page has said plan "free", and it asks for plan "pro" or "team".',
    'Call setTraits() with plan "pro" or "team"; it counts from the next trigger on.',
  ],
  [
    'other-people',
    { who: { people: 'employees' } },
    {},
    'This visitor counts among the customers, and it asks employees.',
    "Call setTraits({ people: 'employees' }); it counts from the next trigger on.",
  ],
  [
    'cannot-remember',
    { who: { visitors: 'new' }, where: 'launcher' },
    { canRemember: false },
    'Nothing can be remembered here: there is no consent, or no storage.',
    'Call setConsent(true) once there is consent, or let the person open it.',
  ],
  [
    'not-in-share',
    { share: '25%' },
    { prompts: { mood: { draw: 0.7301 } } },
    'This device is not among the 25% it asks.',
    'Raise "share" above "73.1%", or look from another device.',
  ],
  [
    'cannot-remember',
    {},
    { canRemember: false },
    'Nothing can be remembered here: there is no consent, or no storage.',
    'Call setConsent(true) once there is consent, or let the person open it.',
  ],
  [
    'asked-this-visit',
    {},
    { visit: { asked: 1 } },
    'The page has opened 1 prompt in this visit, and "perVisit" is 1.',
    'It may ask in the next visit, after 30 minutes without a page view.',
  ],
  [
    'asked-this-visit',
    { pacing: { perVisit: 0 } },
    {},
    'The page has opened 0 prompts in this visit, and "perVisit" is 0.',
    'Write a "perVisit" of 1 or more.',
  ],
  [
    'asked-lately',
    {},
    { prompts: { other: { shownAt: ago } } },
    `A prompt was opened on ${lately}, and 14 days lie between two.`,
    'It passes from Sunday, 13 December 2026 at 10:15 on.',
  ],
  [
    'answered-lately',
    { pacing: { afterAnswer: '5d' } },
    { prompts: { mood: { answeredAt: ago } } },
    `It was answered on ${lately}, and rests for 5 days then.`,
    'It passes from Friday, 4 December 2026 at 10:15 on.',
  ],
  [
    'dismissed-lately',
    { pacing: { afterDismissal: '97h' } },
    { prompts: { mood: { dismissedAt: ago } } },
    `It was closed on ${lately} with nothing chosen, and rests for 97 hours then.`,
    'It passes from Thursday, 3 December 2026 at 11:15 on.',
  ],
  [
    'shown-too-often',
    {},
    { prompts: { mood: { showings: 3 } } },
    'It was shown 3 times without an answer, and "maxShowings" is 3.',
    'It is given up on this device; raise "maxShowings" to ask again.',
  ],
  [
    'shown-too-often',
    { pacing: { maxShowings: 0 } },
    {},
    'It was shown 0 times without an answer, and "maxShowings" is 0.',
    'Write a "maxShowings" of 1 or more.',
  ],
  [
    'waits-for-person',
    { where: 'launcher' },
    {},
    'It never opens by itself: it stands behind the Feedback button.',
    "Press the button, or call show('mood').",
  ],
]

describe('a code is said in words, with what would make it pass:', () => {
  test.each(pageCases)('%s, of what the page knows', (gate, code, wanted, why, remedy) => {
    const gates = [{ gate, pass: false, code, wanted }]
    expect(tellVerdict({ prompt: 'mood', pass: false, gates }).reasons).toMatchObject([{ why, remedy }])
  })

  test.each(cases)('%s', (code, written, known, why, remedy) => {
    const { reasons } = tellVerdict(decide(aPrompt(written), someFacts(known), now, allGates()), { timeZone: 'UTC' })
    expect(reasons.find((reason) => reason.code === code)).toMatchObject({ why, remedy })
  })

  test('every code there is has a sentence, and a case here', () => {
    const source = readFileSync(new URL('../../src/targeting/verdict.ts', import.meta.url), 'utf8')
    const unions = source.match(/type (Gate|Moment)Code =[\s\S]*?\n\n/g) ?? []
    const codes = [...unions.join('').matchAll(/\| '([\w-]+)'/g)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThanOrEqual(33)
    expect(Object.keys(sentences).sort()).toEqual([...codes].sort())
    expect(
      [...new Set([...cases, ...pageCases.map(([, ...own]) => own)].map(([code]) => code)), 'not-loaded'].sort(),
    ).toEqual([...codes].sort())
  })

  test('not-loaded, which only the engine finds', () => {
    const verdict = decide(aPrompt({ hours: '09:00-17:00' }), someFacts(), now, commonGates)
    const { reasons } = tellVerdict(verdict, { timeZone: 'UTC' })
    expect(reasons.find(({ pass }) => !pass)).toMatchObject({
      gate: 'import',
      why: 'A part of moodpoint that it needs could not be loaded.',
      remedy: 'Serve all files of the package in one folder, and load the page again.',
    })
  })
})

describe('a verdict', () => {
  test('tells of every gate in its order, and passes as it does', () => {
    const verdict = decide(aPrompt({ query: {}, who: {}, until: '2026-12-31' }), someFacts(), now, allGates())
    const { prompt, pass, reasons } = tellVerdict(verdict)
    expect({ prompt, pass }).toEqual({ prompt: 'mood', pass: true })
    expect(reasons.map(({ gate, why }) => `${gate}: ${why}`)).toEqual([
      'pages: This is one of its pages.',
      'query: The address has the parameters it asks for.',
      'who: This visitor is one of those it asks.',
      'schedule: It is running.',
      'share: This device is in its share.',
      'consent: It may be asked uninvited.',
      'pacing: It would be polite.',
    ])
  })

  test('says times in the time zone asked for', () => {
    const verdict = decide(aPrompt(), someFacts({ prompts: { other: { shownAt: ago } } }), now, allGates())
    const { reasons } = tellVerdict(verdict, { timeZone: 'Asia/Tokyo' })
    expect(reasons.at(-1)?.why).toContain('at 19:15')
  })

  test('is plain data', () => {
    const telling = tellVerdict(decide(aPrompt({ pages: ['/a'] }), someFacts(), now, allGates()))
    expect(JSON.parse(JSON.stringify(telling))).toEqual(telling)
  })
})
