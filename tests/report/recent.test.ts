import { describe, expect, test } from 'vitest'
import { planOf } from '../../src/report/planOf.js'
import { reportOf } from '../../src/report/reportOf.js'
import type { SourceRecord } from '../../src/results/index.js'
import type { aResponse } from '../results/aRating.js'
import { aCube } from './aReport.js'
import { faces } from './faces.js'

const report = (records: Iterable<unknown>) => reportOf(aCube(records), { plan: planOf({}) })

describe('which days a number is of', () => {
  const on = (day: string) => ({ answeredAt: `${day}T10:00:00Z` })
  const cartThen = (option: string) => (record: SourceRecord) => ({
    ...record,
    answers: [
      ...(record as ReturnType<typeof aResponse>).answers,
      { question: 'because', scale: 'choice', about: 'pain', choices: [option], text: 'What got in the way?' },
    ],
  })

  test('the last 28 days are told apart where there are older ones, up to the last answer of all', () => {
    const all = [...faces({ 5: 40 }, 'cart', on('2026-09-01')), ...faces({ 1: 9 }, 'chat', on('2026-10-20'))]
    const { days, recent, journey } = report(all)
    expect([days, recent]).toEqual([
      { first: '2026-09-01', last: '2026-10-20' },
      { first: '2026-09-23', last: '2026-10-20' },
    ])
    expect(journey.points.map(({ change }) => change.difference)).toEqual([null, null])
  })

  test('a touchpoint that was asked last in spring did not change in the last 28 days', () => {
    const spring = [...faces({ 5: 40 }, 'cart', on('2026-03-01')), ...faces({ 1: 40 }, 'cart', on('2026-04-01'))]
    const point = report([...spring, ...faces({ 4: 9 }, 'chat')]).journey.points.find(
      ({ touchpoint }) => touchpoint === 'cart',
    )
    expect(point?.change.difference).toBeNull()
  })

  test.each([
    ['28 days', '2026-09-23', null],
    ['29 days', '2026-09-22', { first: '2026-09-23', last: '2026-10-20' }],
  ])('of %s', (_, first, recent) => {
    expect(report([...faces({ 4: 9 }, 'cart', on(first)), ...faces({ 4: 9 }, 'cart')]).recent).toEqual(recent)
  })

  test('what to fix first, its reason and its story are of the same days', () => {
    const before = faces({ 1: 60, 5: 5 }, 'cart', on('2026-08-01')).map(cartThen('payment'))
    const lately = faces({ 1: 60, 5: 10 }, 'cart').map(cartThen('too-many-steps'))
    const elsewhere = faces({ 5: 60 }, 'chat')
    expect(report([...before, ...lately, ...elsewhere]).fix).toMatchObject({
      sentence: expect.stringMatching(/^Fix Cart first: 86\s% of 70 answers in the last 28 days were unhappy/),
      because: 'Named most often: “Too many steps”, 100\u00A0% of the reasons given then.',
    })
  })

  test('where all is within 28 days, nothing says so', () => {
    const { fix } = report([...faces({ 1: 60, 5: 10 }, 'cart'), ...faces({ 5: 60 }, 'chat')])
    expect(fix.sentence).toMatch(/^Fix Cart first: 86\s% of 70 answers were unhappy/)
  })

  test('where nothing stands out lately, that is said of these days', () => {
    const lately = [...faces({ 4: 40, 1: 22 }, 'cart'), ...faces({ 4: 40, 1: 20 }, 'chat')]
    expect(report([...faces({ 4: 40 }, 'cart', on('2026-08-01')), ...lately]).fix.sentence).toBe(
      'Nothing stands out in the last 28 days: Cart is lowest, but by no more than chance may bring about.',
    )
  })

  test('one touchpoint alone lately leaves the whole period to compare', () => {
    const before = [...faces({ 1: 60, 5: 5 }, 'cart', on('2026-08-01')), ...faces({ 5: 60 }, 'chat', on('2026-08-01'))]
    expect(report([...before, ...faces({ 1: 110 }, 'cart')]).fix.sentence).toMatch(
      /^Fix Cart first: \d+\s% of 175 answers were unhappy/,
    )
  })
})
