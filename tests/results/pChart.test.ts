import { describe, expect, test } from 'vitest'
import { estimateNet, estimateShare } from '../../src/results/fromCounts.js'
import { csat } from '../../src/results/kpis.js'
import { pChart } from '../../src/results/pChart.js'
import { ratingsOf } from './aRating.js'

const chartOf = (weeks: [hits: number, n: number][]) => pChart(weeks.map(([hits, n]) => estimateShare(hits, n)))
const signals = (weeks: [hits: number, n: number][]) => chartOf(weeks).weeks.map(({ signal }) => signal)
const repeated = (count: number, hits: number, n = 100) =>
  Array.from({ length: count }, (): [number, number] => [hits, n])

test('pools the share, and gives each week limits for its number of answers', () => {
  const { centre, weeks } = chartOf([
    [80, 100],
    [320, 400],
  ])
  expect(centre).toBe(80)
  expect(weeks).toEqual([
    { value: 80, low: expect.closeTo(68, 8), high: expect.closeTo(92, 8), signal: null },
    { value: 80, low: expect.closeTo(74, 8), high: expect.closeTo(86, 8), signal: null },
  ])
})

test('limits stay between 0 and 100', () => {
  expect(chartOf([[5, 5]]).weeks[0]).toMatchObject({ low: 100, high: 100, signal: null })
  expect(chartOf([[1, 2]]).weeks[0]).toMatchObject({ low: 0, high: 100 })
})

describe('a week is a signal', () => {
  test('beyond three standard deviations', () => {
    expect(signals([...repeated(7, 80), [60, 100], ...repeated(2, 80)]).indexOf('outside')).toBe(7)
  })

  test('as the eighth in a row on one side, and on', () => {
    const weeks = [...repeated(9, 82), ...repeated(9, 78)]
    expect(signals(weeks).map((signal) => signal === 'run')).toEqual(weeks.map((_, index) => index % 9 >= 7))
  })

  test('not where the run is broken by the other side', () => {
    expect(signals([...repeated(7, 82), [70, 100], ...repeated(7, 82)]).filter((signal) => signal === 'run')).toEqual(
      [],
    )
  })

  test('not where all weeks are alike, however the division rounds', () => {
    expect(signals(repeated(12, 1, 11))).toEqual(Array(12).fill(null)) // here the mean of the weeks is 2e-15 off
    expect(signals(repeated(20, 0, 7))).toEqual(Array(20).fill(null))
  })
})

test('a week without answers is none, and neither lengthens nor ends a run', () => {
  const weeks = [...repeated(4, 82), ...repeated(1, 0, 0), ...repeated(4, 82), ...repeated(9, 78)]
  const { weeks: chart } = chartOf(weeks)
  expect(chart[4]).toEqual({ value: Number.NaN, low: 0, high: 100, signal: null })
  expect(chart.findIndex(({ signal }) => signal === 'run')).toBe(8)
})

describe('is refused', () => {
  const weekOf = (scale: string, wording: string) => csat(ratingsOf([4, 1], scale, { wording }))

  test('for net scores', () => {
    expect(() => pChart([estimateNet(5, 3, 10)])).toThrow('pChart: an estimate is no share, but a net')
  })

  test('for weeks on different scales', () => {
    const weeks = [weekOf('faces-5', 'same'), weekOf('csat-5', 'same')]
    expect(() => pChart(weeks)).toThrow('pChart: mixed KPI: csat of faces-5, csat of csat-5')
  })

  test('for weeks with different wordings, unless they are pooled', () => {
    const weeks = [weekOf('faces-5', 'old'), weekOf('faces-5', 'new')]
    expect(() => pChart(weeks)).toThrow('pChart: mixed wording: old, new')
    expect(pChart(weeks, { pool: true })).toMatchObject({ centre: 50 })
  })
})
