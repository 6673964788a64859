import { describe, expect, test } from 'vitest'
import { nextPass } from '../../src/explain/nextPass.js'
import { allGates } from '../../src/targeting/allGates.js'
import { decide } from '../../src/targeting/decide.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from '../targeting/someFacts.js'

const minute = 60_000
const day = 24 * 60 * minute
type Known = Parameters<typeof someFacts>[0]

test('a prompt that passes already has no next time', () => {
  expect(nextPass(aPrompt(), someFacts(), now)).toBeUndefined()
})

describe('a silent prompt would next pass', () => {
  test.each<[string, Known, Parameters<typeof aPrompt>[0], number, string]>([
    ['in the next visit', { visit: { asked: 1 } }, {}, now + 30 * minute, 'asked-this-visit'],
    ['when two weeks are over', { prompts: { other: { shownAt: now - day } } }, {}, now + 13 * day, 'asked-lately'],
    [
      'after the last of several rules',
      { visit: { asked: 1 }, prompts: { mood: { shownAt: now, answeredAt: now } } },
      {},
      now + 90 * day,
      'answered-lately',
    ],
    [
      'when gates of different kinds have all passed',
      { prompts: { other: { shownAt: now - day } } },
      { from: '2027-01-01', timeZone: 'UTC' },
      Date.UTC(2027, 0, 1),
      'not-yet',
    ],
    [
      'within the visit, where that has room',
      { visit: { asked: 1 }, prompts: { other: { shownAt: now - 14 * day + 10 * minute } } },
      { pacing: { perVisit: 2 } },
      now + 10 * minute,
      'asked-lately',
    ],
  ])('%s', (_, known, written, at, code) => {
    const [prompt, facts] = [aPrompt(written), someFacts(known)]
    const next = nextPass(prompt, facts, now)
    expect(next?.at).toBe(at)
    expect(next?.until.gates.filter(({ pass }) => !pass).map((gate) => gate.code)).toContain(code)
    expect(decide(prompt, { ...facts, visit: { ...facts.visit, asked: 0 } }, at, allGates()).pass).toBe(true)
  })

  test.each<[string, Known, Parameters<typeof aPrompt>[0]]>([
    ['on another page', {}, { pages: ['/a'] }],
    ['after its last day', {}, { until: '2026-01-01' }],
    ['out of the share', { prompts: { mood: { draw: 0.9 } } }, { share: '10%' }],
    ['given up', { prompts: { mood: { showings: 3 } } }, {}],
    ['without memory', { canRemember: false }, {}],
    ['without consent', { consent: 'no-consent' }, {}],
    ['behind the launcher', {}, { where: 'launcher' }],
    ['with no room in any visit', {}, { pacing: { perVisit: 0 } }],
    ['held back by time and by more', { prompts: { other: { shownAt: now } } }, { pages: ['/a'] }],
    ['over before it may', { prompts: { other: { shownAt: now } } }, { until: '2026-12-05' }],
  ])('never by time alone: %s', (_, known, written) => {
    expect(nextPass(aPrompt(written), someFacts(known), now)).toBeUndefined()
  })
})
