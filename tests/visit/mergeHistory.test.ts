import { expect, test } from 'vitest'
import type { History, PromptHistory } from '../../src/visit/facts.js'
import { mergeHistory } from '../../src/visit/mergeHistory.js'

const visit: History['visit'] = { begunAt: 1, bytes: [], seenAt: 1, view: 0.5, nth: 1, step: 1, asked: 0 }
const own = { draw: 0.2, showings: 1, shownAt: 50, answeredAt: 60, touchpoint: 'cart', band: 'low' } as const

test.each<[string, PromptHistory | undefined, unknown, PromptHistory | undefined]>([
  [
    'of a prompt that is new here',
    undefined,
    { draw: 0.7, showings: 2, shownAt: 9 },
    { draw: 0.7, showings: 2, shownAt: 9 },
  ],
  ['later times', own, { draw: 0.7, showings: 0, shownAt: 70 }, { ...own, draw: 0.7, shownAt: 70 }],
  ['earlier times, which change nothing', own, { shownAt: 1, answeredAt: 2, band: 'high' }, own],
  [
    'a later answer, with how it was',
    own,
    { answeredAt: 90, band: 'high', touchpoint: 'case' },
    { ...own, answeredAt: 90, band: 'high', touchpoint: 'case' },
  ],
  ['what is no number', own, { draw: 'x', showings: -1, shownAt: null, answeredAt: Number.NaN, dismissedAt: {} }, own],
  ['a number no share is compared with', own, { draw: 1 }, own],
  ['nothing', own, undefined, own],
])('a host adds %s', (_, mine, theirs, expected) => {
  const before: History = { visit, prompts: mine ? { mood: mine } : {} }
  const kept = structuredClone(before)
  expect(mergeHistory(before, { prompts: { mood: theirs } })).toEqual({ visit, prompts: { mood: expected } })
  expect(before).toEqual(kept)
})

test.each([undefined, null, 3, 'text', [], { prompts: 'x' }, { prompts: null }])('%j adds nothing', (theirs) => {
  const before: History = { visit, prompts: { mood: own } }
  expect(mergeHistory(before, theirs).prompts).toMatchObject({ mood: own })
})

test('a name that every object has is a prompt like any other', () => {
  const theirs = JSON.parse('{"prompts":{"__proto__":{"showings":9}}}')
  const merged = mergeHistory({ visit, prompts: {} }, theirs)
  expect(Object.getPrototypeOf(merged.prompts)).toBe(Object.prototype)
  expect(({} as { showings?: number }).showings).toBeUndefined()
})
