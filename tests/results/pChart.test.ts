import { describe, expect, test } from 'vitest'
import { estimateNet, estimateShare } from '../../src/results/fromCounts.js'
import { pChart } from '../../src/results/pChart.js'

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
    expect(signals(repeated(20, 1, 3))).toEqual(Array(20).fill(null))
    expect(signals(repeated(20, 0, 7))).toEqual(Array(20).fill(null))
  })
})

test('a week without answers is none, and neither lengthens nor ends a run', () => {
  const weeks = [...repeated(4, 82), ...repeated(1, 0, 0), ...repeated(4, 82), ...repeated(9, 78)]
  const { weeks: chart } = chartOf(weeks)
  expect(chart[4]).toEqual({ value: Number.NaN, low: 0, high: 100, signal: null })
  expect(chart.findIndex(({ signal }) => signal === 'run')).toBe(8)
})

test('net scores are refused', () => {
  expect(() => pChart([estimateNet(5, 3, 10)])).toThrow('pChart: an estimate is a net, not a share')
})
