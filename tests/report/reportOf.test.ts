import { describe, expect, test } from 'vitest'
import { employeesOf } from '../../src/report/employees.js'
import { payloadOf } from '../../src/report/payload.js'
import { planOf } from '../../src/report/planOf.js'
import { reportOf } from '../../src/report/reportOf.js'
import { funnel } from '../../src/results/funnel.js'
import type { SourceRecord } from '../../src/results/index.js'
import { outcomeRates } from '../../src/results/outcomeRates.js'
import { aComment } from '../receiver/aRecord.js'
import { aResponse, times } from '../results/aRating.js'
import { aCube, aReport, shopPlan } from './aReport.js'
import { aFace, faces } from './faces.js'
import { simulate } from './simulate.mjs'

const plan = planOf({})
const report = (records: Iterable<unknown>, filters = {}) => reportOf(aCube(records), { plan, filters })

describe('three thousand shoppers', () => {
  const shop = aReport()

  test('what to fix first is what is broken now, not what was mended, and the sentence says why', () => {
    expect(shop.fix).toMatchObject({ verdict: 'stands-out', touchpoint: 'catalogue' })
    expect(shop.fix.sentence).toMatch(
      /^Fix Catalogue first: \d+\s% of \d+ answers in the last 28 days were unhappy \(\d+ to \d+\s%\), against \d+\s% elsewhere\.$/,
    )
    expect(shop.fix.because).toMatch(
      /^It is worse on phones\. Named most often: “The search”, \d+\s% of the reasons given then\.$/,
    )
    expect(shop.fix.story?.comment).toMatch(/teapot/)
  })

  test('the journey is in the order of the prompt file, with its drop and its dip', () => {
    expect(shop.journey.points.map(({ name }) => name)).toEqual([
      'Landing',
      'Catalogue',
      'Product page',
      'Cart',
      'Order confirmed',
      'Chat',
      'Delivery',
      'Support',
      'Renewal',
    ])
    expect(shop.journey.drop).toMatchObject({ from: 'landing', to: 'catalogue', told: { judgement: 'worse' } })
    expect(shop.journey.dip?.touchpoint).toBe('catalogue')
  })

  test('phones dip where the fault is', () => {
    const { phone, desktop } = shop.journey.points[1] ?? {}
    expect(phone?.estimate?.high).toBeLessThan(desktop?.estimate?.low ?? 0)
  })

  test('a change has a before and an after', () => {
    const trend = shop.trends.find(({ touchpoint }) => touchpoint === 'order-confirmed')
    expect(trend?.effects).toMatchObject([{ date: '2026-09-28', told: { judgement: 'better' }, isReworded: false }])
    expect(trend?.weeks).toHaveLength(12)
    expect(trend?.weeks.some(({ signal }) => signal === 'outside')).toBe(true)
  })

  test('who is unhappy writes more', () => {
    expect(shop.stories.bias?.high).toBeLessThan(0)
  })

  test.each([
    ['touchpoint', { touchpoint: 'cart' }, 1],
    ['device', { device: 'phone' }, 9],
    ['language', { language: 'de' }, 9],
    ['wording', { wording: 'wde' }, 9],
    ['days', { from: '2026-09-01', until: '2026-09-07' }, 9],
  ])('filtered by %s, there is less of them', (_, filters, points) => {
    const own = aReport(3000, filters)
    expect(own.answers).toBeGreaterThan(100)
    expect(own.answers).toBeLessThan(shop.answers / 2)
    expect(own.journey.points).toHaveLength(points)
    expect(own.choices).toEqual(shop.choices)
  })

  test('the same answers give the same report', () => {
    expect(aReport()).toEqual(shop)
  })
})

test('outcomes join feelings as outcomeRates joins them', () => {
  const records = [...simulate({ count: 600 })] as SourceRecord[]
  const { growth } = reportOf(aCube(records), { plan: shopPlan })
  expect(growth).toHaveLength(9)
  for (const { outcome, touchpoint, rates } of growth) {
    const theirs = outcomeRates(records, { outcome, touchpoint })
    for (const band of ['low', 'mid', 'high'] as const) {
      if (rates[band].estimate) expect(rates[band].estimate).toMatchObject({ ...theirs[band], wordings: [] })
      else expect(theirs[band]?.effective ?? 0).toBeLessThan(5)
    }
  }
})

test('filters that outcomes and tallies do not know change no share of theirs', () => {
  const all = aReport(600)
  const german = aReport(600, { language: 'de', wording: 'wde' })
  expect(german.answers).toBeLessThan(all.answers / 2)
  expect(german.growth).toEqual(all.growth)
  expect(german.asking).toEqual(all.asking)
  expect(aReport(600, { device: 'phone' }).growth).toEqual(all.growth)
  expect(aReport(600, { device: 'phone' }).asking).not.toEqual(all.asking)
})

test('funnels are those of the records', () => {
  const records = [...simulate({ count: 600 })] as SourceRecord[]
  const { asking } = reportOf(aCube(records), { plan: shopPlan })
  for (const { prompt, steps } of asking.funnels) {
    const own = records.filter((record) => 'prompt' in record && record.prompt === prompt)
    expect(steps).toEqual(funnel(own).map(({ step, count, of }) => ({ step, count, of })))
  }
})

describe('what is not known is not told:', () => {
  test('no answers', () => {
    const empty = report([])
    expect(empty.fix.sentence).toBe('There are no answers yet.')
    expect(empty).toMatchObject({ answers: 0, days: null, tiles: [], trends: [], growth: [] })
  })

  test('one answer', () => {
    const one = report([aFace(1, 'cart')])
    expect(one.fix.sentence).toBe('There is 1 answer so far: too few to say what to fix first.')
    expect(one.tiles.map(({ now }) => now)).toEqual(times(2, 0).map(() => ({ evidence: 'none', n: 1, estimate: null })))
    expect(one.distributions).toMatchObject([{ points: [] }])
    expect(one.journey).toMatchObject({ drop: null, dip: null })
  })

  test('under 30 it is an early signal', () => {
    expect(report(faces({ 4: 6 }, 'cart')).tiles[0]?.now).toMatchObject({ evidence: 'early', n: 6 })
  })

  test('one touchpoint alone cannot be worse than others', () => {
    expect(report(faces({ 1: 40 }, 'cart')).fix.sentence).toBe(
      'Only Cart has answers enough, so nothing can be compared yet.',
    )
  })

  test('where intervals do not separate, nothing stands out', () => {
    const { fix } = report([...faces({ 4: 20, 1: 12 }, 'cart'), ...faces({ 4: 20, 1: 10 }, 'chat')])
    expect(fix).toMatchObject({ verdict: 'lowest', touchpoint: 'cart' })
  })

  test('of twenty alike touchpoints none stands out by chance', () => {
    const alike = Array.from({ length: 20 }, (_, index) => faces({ 4: 30 + (index % 3), 1: 20 }, `t${index}`)).flat()
    expect(report(alike).fix.verdict).toBe('lowest')
  })
})

describe('what does not mix', () => {
  test('another scale is not compared with its neighbours', () => {
    const ease = times(40, 1).map((value) =>
      aResponse(value, 'ease-5', {
        touchpoint: 'chat',
        answeredAt: '2026-10-20T10:00:00Z',
        answers: [{ question: 'ease', scale: 'ease-5', value, band: 'low', text: 'How easy?' }],
      }),
    )
    const { journey, tiles, fix } = report([...faces({ 5: 50 }, 'cart'), ...ease])
    expect(journey.points.map(({ isComparable }) => isComparable)).toEqual([true, false])
    expect(journey.drop).toBeNull()
    expect(tiles.map(({ scale }) => scale)).toEqual(['faces-5', 'faces-5', 'ease-5'])
    expect(fix.verdict).toBe('nothing')
  })

  test('simulated answers beside real ones are left out, alone they are labelled', () => {
    const simulated = faces({ 1: 9 }, 'cart', { synthetic: true })
    expect(report([...simulated, ...faces({ 5: 7 }, 'cart')])).toMatchObject({ data: 'real', answers: 7 })
    expect(report(simulated)).toMatchObject({ data: 'simulated', answers: 9 })
  })

  test('employees are in no number of customers', () => {
    const staff = faces({ 1: 40 }, 'back-office', { people: 'employees' })
    const both = report([...faces({ 5: 40 }, 'cart'), ...staff])
    expect(both.answers).toBe(40)
    expect(both.journey.points.map(({ touchpoint }) => touchpoint)).toEqual(['cart'])
    expect(both.employees).toMatchObject([{ name: 'Back office', feeling: { n: 40 } }])
  })

  test('a reworded question is said to be one', () => {
    const before = faces({ 1: 40 }, 'cart', { answeredAt: '2026-10-01T10:00:00Z', wording: 'old' })
    const after = faces({ 5: 40 }, 'cart', { wording: 'new' })
    const changes = planOf({ changes: [{ date: '2026-10-10', touchpoint: 'cart', text: 'New cart.' }] })
    const { trends, tiles } = reportOf(aCube([...before, ...after]), { plan: changes })
    expect(trends[0]?.effects).toMatchObject([{ told: { judgement: 'better' }, isReworded: true }])
    expect(tiles[0]?.wordings).toBe(2)
  })
})

test('employees are shown at each of their touchpoints, on whatever scale it asks', () => {
  const answers = [{ question: 'rating', scale: 'ease-5', value: 4, band: 'high' as const, text: 'How easy?' }]
  const cube = aCube([
    ...faces({ 1: 40 }, 'till', { people: 'employees' }),
    ...faces({ 5: 10 }, 'desk', { people: 'employees', answers }),
  ])
  expect(employeesOf(cube, plan)).toMatchObject([{ feeling: { n: 40 } }, { feeling: { n: 10 } }])
})

describe('few employees', () => {
  const staff = (count: number, touchpoint: string) => faces({ 1: count }, touchpoint, { people: 'employees' })

  test('are not shown, nor what they could be computed from', () => {
    const cube = aCube([...staff(4, 'till'), ...staff(6, 'phone'), ...staff(40, 'store')])
    expect(employeesOf(cube, plan).map(({ feeling }) => feeling?.n ?? null)).toEqual([null, null, 40])
  })

  test('are not in the page either: neither counts nor words', () => {
    const answers = [...(staff(1, 'till')[0] as ReturnType<typeof aResponse>).answers, aComment('My manager shouts')]
    const cube = aCube([...staff(40, 'till'), ...staff(3, 'store'), aFace(1, 'till', { people: 'employees', answers })])
    const { employees, ...rest } = payloadOf(cube, plan, {}, { title: '', made: '' })
    expect(JSON.stringify(rest)).not.toMatch(/till|store|manager/)
    expect(employees).toEqual([
      { touchpoint: 'till', name: 'Till', feeling: null },
      { touchpoint: 'store', name: 'Store', feeling: null },
    ])
  })
})

test('weights undo the share of visitors who were asked', () => {
  const cube = aCube([...faces({ 5: 100 }, 'chat', { share: 1 }), ...faces({ 1: 100 }, 'cart', { share: 0.1 })])
  const tile = reportOf(cube, { plan }).tiles.find(({ name }) => name === 'Happy minus unhappy')
  expect(tile?.now.estimate?.value).toBeCloseTo((100 * (100 - 1000)) / 1100, 6)
})
