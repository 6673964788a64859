import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentences } from '../../src/explain/sentences.js'
import { tellVerdict } from '../../src/explain/tellVerdict.js'
import { decide } from '../../src/targeting/decide.js'
import type { GateCode } from '../../src/targeting/verdict.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from '../targeting/someFacts.js'

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
  test.each(cases)('%s', (code, written, known, why, remedy) => {
    const { reasons } = tellVerdict(decide(aPrompt(written), someFacts(known), now), { timeZone: 'UTC' })
    expect(reasons.find((reason) => reason.code === code)).toMatchObject({ why, remedy })
  })

  test('every code there is has a sentence, and a case here', () => {
    const source = readFileSync(new URL('../../src/targeting/verdict.ts', import.meta.url), 'utf8')
    const [, union = ''] = /type GateCode =([\s\S]*?)\n\n/.exec(source) ?? []
    const codes = [...union.matchAll(/\| '([\w-]+)'/g)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThanOrEqual(12)
    expect(Object.keys(sentences).sort()).toEqual([...codes].sort())
    expect([...new Set(cases.map(([code]) => code))].sort()).toEqual([...codes].sort())
  })
})

describe('a verdict', () => {
  test('tells of every gate in its order, and passes as it does', () => {
    const verdict = decide(aPrompt(), someFacts(), now)
    const { prompt, pass, reasons } = tellVerdict(verdict)
    expect({ prompt, pass }).toEqual({ prompt: 'mood', pass: true })
    expect(reasons.map(({ gate, why }) => `${gate}: ${why}`)).toEqual([
      'pages: This is one of its pages.',
      'schedule: It is running.',
      'share: This device is in its share.',
      'pacing: It would be polite.',
    ])
  })

  test('says times in the time zone asked for', () => {
    const verdict = decide(aPrompt(), someFacts({ prompts: { other: { shownAt: ago } } }), now)
    const { reasons } = tellVerdict(verdict, { timeZone: 'Asia/Tokyo' })
    expect(reasons.at(-1)?.why).toContain('at 19:15')
  })

  test('is plain data', () => {
    const telling = tellVerdict(decide(aPrompt({ pages: ['/a'] }), someFacts(), now))
    expect(JSON.parse(JSON.stringify(telling))).toEqual(telling)
  })
})
