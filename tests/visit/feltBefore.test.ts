import { expect, test } from 'vitest'
import type { PromptHistory } from '../../src/visit/facts.js'
import { feltBefore } from '../../src/visit/feltBefore.js'

const day = 864e5
const now = Date.UTC(2026, 11, 3, 10, 15)
const visit = { begunAt: now, bytes: [], seenAt: now, nth: 1, step: 1, view: 0, asked: 0 }
const answered = (touchpoint: string, band: PromptHistory['band'], days: number): PromptHistory => {
  return { draw: 0, showings: 0, touchpoint, band, answeredAt: now - days * day }
}

test.each<[string, PromptHistory[], ReturnType<typeof feltBefore>]>([
  ['nothing', [], []],
  ['what was shown and never answered', [{ draw: 0, showings: 2, shownAt: now }], []],
  ['an answer without a rating', [answered('paid', undefined, 1)], []],
  ['whole days', [answered('paid', 'low', 1.9)], [{ touchpoint: 'paid', band: 'low', days: 1 }]],
  ['the 180th day', [answered('paid', 'mid', 180.9)], [{ touchpoint: 'paid', band: 'mid', days: 180 }]],
  ['the day after it', [answered('paid', 'mid', 181)], []],
  ['an answer from the time to come', [answered('paid', 'mid', -3)], [{ touchpoint: 'paid', band: 'mid', days: 0 }]],
  [
    'several prompts of one touchpoint, of which the last counts, and the latest touchpoint first',
    [answered('paid', 'low', 9), answered('found', 'mid', 3), answered('paid', 'high', 2)],
    [
      { touchpoint: 'paid', band: 'high', days: 2 },
      { touchpoint: 'found', band: 'mid', days: 3 },
    ],
  ],
])('of %s', (_, prompts, felt) => {
  const named = Object.fromEntries(prompts.map((one, index) => [String(index), one]))
  expect(feltBefore({ visit, prompts: named }, now)).toEqual(felt)
})
