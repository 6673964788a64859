import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPromptFile } from '../../src/prompts/readPromptFile.js'
import { shapes } from '../../src/prompts/shapes.js'
import { toMs } from '../../src/prompts/toMs.js'

const rights = {
  id: ['a', 'b', 'order-confirmed'],
  question: ['How was it?', { en: 'How was it?' }],
  when: [{ load: '3s' }, [{ event: 'paid' }], { scroll: '60%' }, { visible: { selector: '#a' } }, { views: 3 }],
  pages: [['/'], ['!/cart', '*']],
  share: ['25%', '100%'],
  from: ['2026-12-01'],
  timeZone: ['Europe/Berlin'],
  where: ['float', 'launcher', 'inline', { inline: '#after' }],
  touchpoint: ['cart'],
  area: ['people'],
  pacing: [{ perVisit: 2 }, {}],
}

/** A prompt as people and programs get it wrong: right values, wrong ones, and keys that are missing. */
const prompt = fc.record(
  Object.fromEntries(
    Object.entries(rights).map(([key, values]) => [
      key,
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom<unknown>(...values) }, fc.jsonValue()),
    ]),
  ),
  { requiredKeys: [] },
)
const file = fc.record(
  {
    language: fc.oneof(fc.constant('en'), fc.jsonValue()),
    prompts: fc.oneof({ weight: 9, arbitrary: fc.array(fc.oneof(prompt, fc.jsonValue())) }, fc.jsonValue()),
    journey: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
    pacing: fc.oneof(fc.constantFrom<unknown>(...rights.pacing), fc.jsonValue()),
    look: fc.jsonValue(),
  },
  { requiredKeys: [] },
)

describe('whatever a prompt file holds', () => {
  test('reading it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(file, fc.jsonValue(), fc.anything()), (raw) => {
        readPromptFile(raw)
      }),
      { numRuns: 1000 },
    )
  })

  test('every prompt that comes out has what the engine relies on', () => {
    fc.assert(
      fc.property(file, (raw) => {
        const { prompts } = readPromptFile(raw)
        expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length)
        for (const { id, when, pages, share, where, pacing } of prompts) {
          expect(id).toMatch(shapes.id)
          for (const [type] of when) expect(['load', 'route', 'event', 'scroll', 'visible', 'views']).toContain(type)
          expect(pages.every((page) => typeof page === 'string')).toBe(true)
          expect(Number.parseFloat(share)).toBeGreaterThanOrEqual(0)
          expect(['float', 'launcher', 'inline', '#after']).toContain((where as { inline?: string }).inline ?? where)
          for (const span of [pacing.between, pacing.afterAnswer, pacing.afterDismissal]) {
            expect(toMs(span)).toBeGreaterThanOrEqual(0)
          }
          expect(pacing).toMatchObject({ perVisit: expect.anything(), maxShowings: expect.anything() })
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('every prompt comes out or is named', () => {
    fc.assert(
      fc.property(fc.array(prompt), (items) => {
        const { prompts, faults } = readPromptFile({ prompts: items })
        expect(prompts.length + faults.length).toBe(items.length)
      }),
      { numRuns: 500 },
    )
  })
})
