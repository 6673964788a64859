import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentences } from '../../src/explain/sentences.js'
import { tellVerdict } from '../../src/explain/tellVerdict.js'
import { allGates } from '../../src/targeting/allGates.js'
import { commonGates } from '../../src/targeting/commonGates.js'
import { decide } from '../../src/targeting/decide.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from '../targeting/someFacts.js'
import { pageCases } from './pageCases.js'
import { verdictCases } from './verdictCases.js'

describe('a code is said in words, with what would make it pass:', () => {
  test.each(pageCases)('%s, of what the page knows', (gate, code, wanted, why, remedy) => {
    const gates = [{ gate, pass: false, code, wanted }]
    expect(tellVerdict({ prompt: 'mood', pass: false, gates }).reasons).toMatchObject([{ why, remedy }])
  })

  test.each(verdictCases)('%s', (code, written, known, why, remedy) => {
    const { reasons } = tellVerdict(decide(aPrompt(written), someFacts(known), now, allGates()), { timeZone: 'UTC' })
    expect(reasons.find((reason) => reason.code === code)).toMatchObject({ why, remedy })
  })

  test('every code there is has a sentence, and a case here', () => {
    const source = readFileSync(new URL('../../src/targeting/verdict.ts', import.meta.url), 'utf8')
    const unions = source.match(/type (Gate|Moment)Code =[\s\S]*?\n\n/g) ?? []
    const codes = [...unions.join('').matchAll(/\| '([\w-]+)'/g)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThanOrEqual(33)
    expect(Object.keys(sentences).sort()).toEqual([...codes].sort())
    const found = [...verdictCases, ...pageCases.map(([, ...own]) => own)].map(([code]) => code)
    expect([...new Set(found), 'not-loaded'].sort()).toEqual([...codes].sort())
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
    const verdict = decide(
      aPrompt({ question: '{a|it}', query: {}, who: {}, until: '2026-12-31' }),
      someFacts(),
      now,
      allGates(),
    )
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
      'data: Its texts have all they name: what your page has said, or a default.',
    ])
  })

  test('says times in the time zone asked for', () => {
    const verdict = decide(aPrompt(), someFacts({ prompts: { other: { shownAt: now - 4 * 864e5 } } }), now, allGates())
    const { reasons } = tellVerdict(verdict, { timeZone: 'Asia/Tokyo' })
    expect(reasons.at(-1)?.why).toContain('at 19:15')
  })

  test('is plain data', () => {
    const telling = tellVerdict(decide(aPrompt({ pages: ['/a'] }), someFacts(), now, allGates()))
    expect(JSON.parse(JSON.stringify(telling))).toEqual(telling)
  })
})
