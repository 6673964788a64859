import { describe, expect, test } from 'vitest'
import type { Estimate } from '../../src/results/estimate.js'
import { estimateMean, estimateNet, estimateShare } from '../../src/results/fromCounts.js'
import { csat, expectationGap, meanRating, netEmotion, nps } from '../../src/results/kpis.js'
import { ratingsOf, times } from './aRating.js'

const numbers = ({ value, low, high, n }: Estimate) => [value, low, high, n].map((number) => Number(number.toFixed(10)))
const faces = [...times(3, 5), ...times(2, 4), ...times(4, 3), 2, ...times(2, 1)]

describe('each KPI is what its counts say', () => {
  test('csat counts the two best points of five', () => {
    expect(numbers(csat(ratingsOf(faces)))).toEqual(numbers(estimateShare(5, 12)))
  })

  test('csat counts the two best points of seven', () => {
    expect(numbers(csat(ratingsOf([7, 6, 5, 1], 'csat-7')))).toEqual(numbers(estimateShare(2, 4)))
  })

  test('the mean is clamped to its scale', () => {
    expect(numbers(meanRating(ratingsOf([7, 7, 6, 2], 'ces2-7')))).toEqual(numbers(estimateMean([7, 7, 6, 2], [1, 7])))
  })

  test('nps sets 9 and 10 against 0 to 6', () => {
    const values = Array.from({ length: 11 }, (_, value) => value)
    expect(numbers(nps(ratingsOf(values, 'recommend-11')))).toEqual(numbers(estimateNet(2, 7, 11)))
  })

  test('net emotion sets happy faces against unhappy ones', () => {
    expect(numbers(netEmotion(ratingsOf(faces)))).toEqual(numbers(estimateNet(5, 3, 12)))
  })

  test('net emotion of four faces has no middle', () => {
    expect(netEmotion(ratingsOf([1, 2, 3, 4, 4], 'faces-4'))).toMatchObject({ value: 20, n: 5 })
  })

  test('the expectation gap sets better against worse', () => {
    expect(numbers(expectationGap(ratingsOf([1, 3, 4, 5], 'expect-5')))).toEqual(numbers(estimateNet(2, 1, 4)))
  })
})

test('says what it measured', () => {
  expect(csat(ratingsOf([4]))).toMatchObject({ kind: 'share', measure: 'csat of faces-5', wordings: ['k3f9c2'] })
})

test.each([
  [csat, 0, 100],
  [nps, -100, 100],
  [meanRating, 1, Number.POSITIVE_INFINITY],
])('without ratings %o is unknown', (kpi, low, high) => {
  expect(kpi([])).toMatchObject({ value: Number.NaN, low, high, n: 0 })
})

describe('mixing is refused', () => {
  const four = ratingsOf([4, 5])

  test.each([
    ['scale: faces-5, csat-5', ratingsOf([4], 'csat-5')],
    ['people: customers, employees', ratingsOf([4], 'faces-5', { people: 'employees' })],
    ['data: real, simulated', ratingsOf([4], 'faces-5', { synthetic: true })],
    ['wording: k3f9c2, changed', ratingsOf([4], 'faces-5', { wording: 'changed' })],
  ])('%s', (words, others) => {
    expect(() => csat([...four, ...others])).toThrow(`csat: mixed ${words}. Use groupRatings`)
  })

  test('question: two of one prompt', () => {
    const others = four.map((rating) => ({ ...rating, question: 'delivery' }))
    expect(() => csat([...four, ...others])).toThrow('csat: mixed question: rating, delivery. Use groupRatings')
  })

  test('of a KPI and a scale it is not defined on', () => {
    expect(() => nps(four)).toThrow('nps is not defined on faces-5')
    expect(() => csat(ratingsOf([1], 'answer-3'))).toThrow('csat is not defined on answer-3')
  })

  test('with the code results', () => {
    expect(() => nps(four)).toThrow(expect.objectContaining({ name: 'MoodpointError', code: 'results' }))
  })
})

describe('pooling', () => {
  const changed = ratingsOf([1], 'faces-5', { wording: 'changed' })

  test('takes wordings together, and says which', () => {
    const pooled = csat([...ratingsOf([4, 5]), ...changed], { pool: true })
    expect(pooled).toMatchObject({ n: 3, wordings: ['k3f9c2', 'changed'] })
  })

  test('never takes scales together, nor employees and customers', () => {
    const employees = ratingsOf([4], 'faces-5', { people: 'employees' })
    expect(() => csat([...changed, ...ratingsOf([4], 'csat-5')], { pool: true })).toThrow('mixed scale')
    expect(() => csat([...changed, ...employees], { pool: true })).toThrow('mixed people')
  })

  test('takes people of whom the file says nothing for customers', () => {
    expect(csat([...ratingsOf([4]), ...ratingsOf([4], 'faces-5', { people: null })])).toMatchObject({ n: 2 })
  })
})

describe('weighing by 1 / share', () => {
  test('lets an answer of a quarter count four times, and knows that it is one answer', () => {
    const quarter = ratingsOf([5, 1], 'faces-5', { share: 0.25 })
    const all = ratingsOf([5, 5, 1], 'faces-5', { share: 1 })
    const { value, n, effective } = csat([...quarter, ...all], { weigh: true })
    expect(n).toBe(5)
    expect(value).toBeCloseTo(600 / 11, 10)
    expect(effective).toBeCloseTo(121 / 35, 10)
  })

  test('changes nothing where all shares are the same', () => {
    const third = ratingsOf(faces, 'faces-5', { share: 0.3 }) // 1 / 0.3 is no round number
    for (const kpi of [csat, netEmotion, meanRating]) expect(kpi(third, { weigh: true })).toEqual(kpi(third))
  })

  test('keeps a busy desk from drowning the shop', () => {
    const desk = ratingsOf(times(90, 1), 'faces-5', { share: 1, wording: 'desk' })
    const shop = ratingsOf(times(90, 5), 'faces-5', { share: 0.1, wording: 'shop' })
    const both = [...desk, ...shop]
    expect(csat(both, { pool: true }).value).toBe(50)
    expect(csat(both, { pool: true, weigh: true }).value).toBeCloseTo(90.9, 1)
  })

  test('counts who came by themselves once', () => {
    expect(csat(ratingsOf([5, 1], 'faces-5', { share: 0 }), { weigh: true })).toMatchObject({ value: 50, effective: 2 })
  })
})
