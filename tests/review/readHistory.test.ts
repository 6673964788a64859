import { describe, expect, test } from 'vitest'
import { readHistory } from '../../src/review/readHistory.js'
import { now } from '../targeting/someFacts.js'

describe('what a device remembers', () => {
  test('is a first visit where nothing is said', () => {
    expect(readHistory({}, now)).toEqual({
      consent: 'ok',
      canRemember: true,
      coin: 0,
      visit: { begunAt: now, bytes: [], seenAt: now, view: 0, step: 1, nth: 1, asked: 0 },
      prompts: {},
    })
  })

  test('may be written by hand, with times as texts', () => {
    const { prompts, visit, canRemember } = readHistory(
      { canRemember: false, visit: { asked: 2 }, prompts: { mood: { shownAt: '2026-12-01T10:00Z', answeredAt: now } } },
      now,
    )
    expect({ asked: visit.asked, canRemember }).toEqual({ asked: 2, canRemember: false })
    expect(prompts).toEqual({ mood: { draw: 0, showings: 0, shownAt: Date.UTC(2026, 11, 1, 10), answeredAt: now } })
  })

  test('may say how good an answer was, and where it was given', () => {
    const own = { touchpoint: 'cart', band: 'low', answeredAt: now }
    expect(readHistory({ prompts: { mood: own } }, now).prompts).toEqual({ mood: { draw: 0, showings: 0, ...own } })
  })

  test.each([
    [29, 1],
    [30, 0],
  ])('may be what moodpoint keeps: a visit seen %i minutes ago has asked %i', (minutes, asked) => {
    const seenAt = now - minutes * 60_000
    const kept = { visit: { begunAt: seenAt, bytes: [1], seenAt, view: 0.5, step: 3, asked: 1 }, prompts: {} }
    expect(readHistory(kept, now).visit.asked).toBe(asked)
  })

  test.each([
    [29, 2, { referrer: 'news.example', utm: {} }],
    [30, 3, undefined],
  ])('counts visits as moodpoint does: of one seen %i minutes ago this is visit %i', (minutes, visits, entry) => {
    const kept = { nth: 2, seenAt: now - minutes * 60_000, entry: { referrer: 'news.example' } }
    const { visit } = readHistory({ visit: kept }, now)
    expect([visit.nth, visit.entry]).toEqual([visits, entry])
  })

  test.each([
    [[], 'the history: got []; write an object'],
    [null, 'the history: got null'],
    [{ visits: {} }, 'visits: is not known; there are visit, prompts, canRemember'],
    [{ visit: { nth: {} } }, 'visit.nth: got {}; write a number, 0 or more'],
    [{ visit: { entry: 'mail' } }, 'visit.entry: got "mail"; write an object'],
    [{ visit: 1 }, 'visit: got 1; write an object'],
    [{ visit: { asked: '1' } }, 'visit.asked: got "1"; write a number, 0 or more'],
    [{ prompts: { mood: { shown: 1 } } }, 'prompts.mood.shown: is not known; there are draw, showings, shownAt'],
    [{ prompts: { mood: { band: 'bad' } } }, 'prompts.mood.band: got "bad"; write "low", "mid" or "high"'],
    [{ prompts: { mood: { draw: -1 } } }, 'prompts.mood.draw: got -1'],
    [{ prompts: { mood: { shownAt: 'soon' } } }, 'prompts.mood.shownAt: got "soon"; write a time such as'],
  ])('%j is refused with place and remedy', (input, problem) => {
    expect(() => readHistory(input, now)).toThrow(problem)
  })
})
