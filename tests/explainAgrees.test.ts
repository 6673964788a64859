// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Prompt } from '../src/prompts/types.js'
import { openMood } from './compose/aMood.js'
import { createDevice } from './platform/fakePlatform.js'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

const when = { event: 'now' }
/** A prompt that names some of these, at most three: more let hardly anybody pass. */
const narrowing = {
  pages: fc.constantFrom(['/a*'], ['!/b'], ['/c']),
  query: fc.constantFrom({ ref: ['*'] }, { ref: ['mail'] }),
  share: fc.constantFrom('50%', '90%'),
  hours: fc.constantFrom('09:00-17:00', '22:00-11:00', '12:00-13:00'),
  weekdays: fc.constantFrom(['thu', 'fri'], ['sat', 'sun', 'thu']),
  until: fc.constantFrom('2026-12-03', '2027-12-03'),
  who: fc.oneof(
    fc.record({ devices: fc.constantFrom(['desktop'], ['phone', 'desktop']) }),
    fc.record({ visitors: fc.constantFrom('new', 'returning') }),
    fc.record({ traits: fc.constantFrom({ plan: ['pro'] }, { plan: ['*'] }) }),
    fc.record({ people: fc.constantFrom('customers', 'employees') }),
    fc.record({ utm: fc.constant({ source: ['mail'] }), referrer: fc.constant(['direct']) }),
  ),
}
const written = fc
  .tuple(
    fc.record(narrowing),
    fc.subarray(Object.keys(narrowing), { maxLength: 3 }),
    fc.constantFrom('UTC', 'Asia/Tokyo'),
    fc.record({
      between: fc.constantFrom('0d', '1h'),
      perVisit: fc.constantFrom(1, 5),
      afterDismissal: fc.constant('1h'),
    }),
  )
  .map(([all, keys, timeZone, pacing]): Partial<Prompt> => {
    const own = Object.entries(all).filter(([key]) => keys.includes(key))
    return { ...Object.fromEntries(own), timeZone, pacing: { ...pacing, maxShowings: 99 } }
  })

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ fire: true }) },
  fc.constantFrom({ go: '/a?ref=mail' }, { go: '/b' }, { go: '/c?ref=tv' }),
  fc.constantFrom({ hours: 1 }, { hours: 5 }, { hours: 30 }),
  fc.constantFrom({ traits: { plan: 'pro' } }, { traits: { people: 'employees' } }, { traits: { plan: null } }),
)
type Step = { fire?: boolean; go?: string; hours?: number; traits?: Record<string, unknown> }

test('a prompt whose gates pass is shown at the next trigger, and one that explain() calls silent is not', async () => {
  const seen = { shown: 0, silent: 0 }
  await fc.assert(
    fc.asyncProperty(
      written,
      fc.array(step as fc.Arbitrary<Step>, { minLength: 4, maxLength: 10 }),
      async (own, steps) => {
        const device = createDevice()
        const prompts = { prompts: [{ id: 'mood', question: 'How?', when, ...own }] }
        const tab = device.openTab('https://shop.example/a?ref=mail&utm_source=mail')
        const { mood, rest, count, press, happened, platform } = openMood(device, { prompts }, tab)
        await rest()
        for (const { fire, go, hours, traits } of steps) {
          if (go) platform.page.go(`https://shop.example${go}`)
          if (hours) await device.clock.advance(hours * 3_600_000)
          if (traits) mood.setTraits(traits)
          await rest()
          if (!fire) continue
          const [verdict] = await mood.explain()
          mood.event('now')
          await rest()
          expect(count('.faces label') > 0, JSON.stringify(verdict)).toBe(verdict?.pass)
          seen[verdict?.pass ? 'shown' : 'silent']++
          if (verdict?.pass) press('.quiet')
          await rest()
        }
        expect(happened.filter((one) => one.startsWith('error'))).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
  expect(Math.min(seen.shown, seen.silent)).toBeGreaterThan(20) // or it proves nothing
})
