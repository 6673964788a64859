import { describe, expect, test } from 'vitest'
import { countOf } from '../../src/report/grouped.js'
import { aComment, aRecord, rating } from '../receiver/aRecord.js'
import { anOutcome, aTally } from '../results/aRating.js'
import { aCube } from './aReport.js'

const then = { shownAt: '2026-10-03T10:15:00.123Z', answeredAt: '2026-10-03T10:15:06.323Z' }
const aResponse = (overrides: Parameters<typeof aRecord>[0] = {}) => aRecord({ ...then, ...overrides })

test('what is alike is one cell', () => {
  const cube = aCube([aResponse(), aResponse(), aResponse({ env: { ...aRecord().env, device: 'desktop' } })])
  expect(cube.ratings.map(({ value, commented, device, n }) => [value, commented, device, n])).toEqual([
    [2, true, 'phone', 2],
    [2, true, 'desktop', 1],
  ])
  expect(cube.responses).toMatchObject([{ quick: true, band: 'low', n: 2 }, { n: 1 }])
})

test('what came twice counts once, and is told', () => {
  const one = aResponse()
  expect(aCube([one, one, aResponse()])).toMatchObject({ repeated: 1, ratings: [{ n: 2 }] })
})

test('the clock of the receiver comes before that of the device', () => {
  const late = { ...aResponse(), correctedAt: '2026-10-05T00:00:00Z' }
  expect(aCube([late]).ratings[0]?.day).toBe(Date.parse('2026-10-05') / 864e5)
})

test('values that are not on their scale, and ratings that are none, are in no denominator', () => {
  const answers = [{ ...rating, value: 6, band: 'high' as const }]
  expect(aCube([aResponse({ answers })])).toMatchObject({ ratings: [], responses: [{ band: null, n: 1 }] })
})

describe('what somebody takes back is gone', () => {
  const one = aResponse({ answers: [rating, aComment('Mine alone')] })
  const erasure = { v: 1, kind: 'erasure', id: 'e', records: [one.id] }

  test.each([
    ['afterwards', [one, aResponse(), erasure]],
    ['before it comes', [erasure, one, aResponse()]],
    ['and does not come back', [one, erasure, one, aResponse()]],
  ])('%s', (_, records) => {
    const cube = aCube(records)
    expect(countOf(cube.ratings)).toBe(1)
    expect(countOf(cube.responses)).toBe(1)
    expect(JSON.stringify(cube)).not.toContain('Mine alone')
    expect(cube.erased).toBe(1)
  })

  test('and leaves no empty cell', () => {
    expect(aCube([one, erasure])).toMatchObject({ ratings: [], responses: [], choices: [], stories: [] })
  })
})

test('options picked are counted once each, with the rating before them', () => {
  const choice = { question: 'why', scale: 'choice', choices: ['payment', 'payment', 'steps'], text: 'Why?' }
  const cube = aCube([aResponse({ answers: [rating, choice] })])
  expect(cube.choices.map(({ choice: id, band, n }) => [id, band, n])).toEqual([
    ['payment', 'low', 1],
    ['steps', 'low', 1],
  ])
})

test('tallies of a day add up', () => {
  const cube = aCube([
    aTally({ asked: 3, rated: 1 }, { day: '2026-10-03' }),
    aTally({ asked: 4 }, { day: '2026-10-03' }),
  ])
  expect(cube.tallies).toMatchObject([{ counts: { asked: 7, rated: 1, ignored: 0 } }])
})

test('of several feelings at a touchpoint the last one is joined with an outcome', () => {
  const outcome = {
    ...anOutcome('converted', [
      { touchpoint: 'cart', band: 'high', days: 40 },
      { touchpoint: 'cart', band: 'low', days: 2 },
      { touchpoint: 'chat', band: 'mid', days: 1 },
    ]),
    at: '2026-10-20T10:00:00.000Z',
  }
  expect(aCube([outcome]).outcomes).toMatchObject([
    { touchpoint: 'chat', band: 'mid', n: 1 },
    { touchpoint: 'cart', band: 'low', n: 1, day: Date.parse('2026-10-18') / 864e5 },
  ])
})

test('of many stories the newest and some of the longest stay, of every touchpoint and band', () => {
  const many = Array.from({ length: 1000 }, (_, index) => {
    const day = `2026-10-${String(1 + (index % 20)).padStart(2, '0')}`
    return aResponse({ answeredAt: `${day}T00:00:00Z`, answers: [rating, aComment('x'.repeat(1 + (index % 97)))] })
  })
  const other = aResponse({ touchpoint: 'chat', answers: [rating, aComment('Here I am')] })
  const { stories } = aCube([...many, other])
  expect(stories.filter(({ place }) => place.touchpoint === 'order-confirmed')).toHaveLength(16)
  expect(stories.map(({ comment }) => comment)).toContain('Here I am')
  expect(stories.map(({ comment }) => comment.length)).toContain(97)
  expect(stories[0]?.day).toBe(Date.parse('2026-10-20') / 864e5)
})
