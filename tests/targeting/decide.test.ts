import { describe, expect, test } from 'vitest'
import { allGates } from '../../src/targeting/allGates.js'
import { decide } from '../../src/targeting/decide.js'
import { passes } from '../../src/targeting/passes.js'
import { verdictCases } from '../explain/verdictCases.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from './someFacts.js'

const picky = {
  pages: ['/checkout*'],
  from: '2026-12-01',
  until: '2026-12-31',
  timeZone: 'UTC',
  share: '50%',
}
const fitting = { url: 'https://shop.example/checkout', prompts: { mood: { draw: 0.1 } } }

describe('a verdict', () => {
  test('passes where every gate does', () => {
    const { prompt, pass, gates } = decide(aPrompt(picky), someFacts(fitting), now, allGates())
    expect({ prompt, pass }).toEqual({ prompt: 'mood', pass: true })
    expect(gates.map(({ gate, code }) => `${gate}: ${code}`)).toEqual([
      'pages: ok',
      'schedule: ok',
      'share: ok',
      'consent: ok',
      'pacing: ok',
    ])
  })

  test.each([
    ['pages', { ...fitting, url: 'https://shop.example/' }, now],
    ['schedule', fitting, Date.UTC(2027, 0, 1)],
    ['share', { ...fitting, prompts: { mood: { draw: 0.6 } } }, now],
    ['consent', { ...fitting, consent: 'no-consent' as const }, now],
    ['pacing', { ...fitting, visit: { asked: 1 } }, now],
  ])('fails where the gate %s alone does, and says so', (gate, known, time) => {
    const { pass, gates } = decide(aPrompt(picky), someFacts(known), time, allGates())
    expect(pass).toBe(false)
    expect(gates.filter((one) => !one.pass).map((one) => one.gate)).toEqual([gate])
  })

  test('names every gate that fails, not the first alone', () => {
    const known = {
      url: 'https://shop.example/',
      consent: 'no-consent' as const,
      visit: { asked: 1 },
      prompts: { mood: { draw: 0.9 } },
    }
    const { gates } = decide(aPrompt(picky), someFacts(known), Date.UTC(2027, 0, 1), allGates())
    expect(gates.map(({ pass }) => pass)).toEqual([false, false, false, false, false])
  })

  test('is plain data, and changes nothing it was given', () => {
    const facts = someFacts(fitting)
    const before = structuredClone(facts)
    const verdict = decide(aPrompt(picky), facts, now, allGates())
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
    expect(facts).toEqual(before)
  })

  test.each(verdictCases)('passes or fails alike with and without reasons: %s', (_, written, known) => {
    const given = [aPrompt(written), someFacts(known), now, allGates()] as const
    expect(passes(...given)).toBe(decide(...given).pass)
  })
})
