import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RatingAnswer, ResponseRecord } from '../../src/records/types.js'
import { byValue, feeling, happy, unhappy } from '../../src/report/cellMeasures.js'
import { createCubeBuilder } from '../../src/report/createCubeBuilder.js'
import type { RatingCell } from '../../src/report/cube.js'
import { estimateCells } from '../../src/report/estimateCells.js'
import { estimateShare } from '../../src/results/fromCounts.js'
import type { Estimate, Kpi, SourceRecord } from '../../src/results/index.js'
import { csat, expectationGap, meanRating, netEmotion, nps } from '../../src/results/kpis.js'
import type { Measure } from '../../src/results/measure.js'
import { csatMeasure, emotionMeasure, expectationMeasure, meanMeasure, npsMeasure } from '../../src/results/measures.js'
import { toRatings } from '../../src/results/ratings.js'
import { aResponse } from '../results/aRating.js'

const bands = {
  'faces-5': 'llmhh',
  'ease-5': 'llmhh',
  'expect-5': 'llmhh',
  'recommend-11': 'lllllllmmhh',
  'csat-7': 'lllmmhh',
}
const names = { l: 'low', m: 'mid', h: 'high' } as const
type Scale = keyof typeof bands

function bandOf(scale: Scale, value: number): RatingAnswer['band'] {
  return names[bands[scale][scale === 'recommend-11' ? value : value - 1] as keyof typeof names]
}

/** Responses on one scale, of any touchpoint, day, device, share and wording. */
const responses = (scale: Scale) =>
  fc
    .array(
      fc.record({
        value: fc.integer({
          min: scale === 'recommend-11' ? 0 : 1,
          max: bands[scale].length - (scale === 'recommend-11' ? 1 : 0),
        }),
        day: fc.integer({ min: 10, max: 28 }),
        share: fc.constantFrom(0, 0.1, 0.25, 1),
        wording: fc.constantFrom('a', 'b'),
        device: fc.constantFrom('phone', 'desktop'),
        touchpoint: fc.constantFrom('landing', 'order'),
      }),
      { maxLength: 60 },
    )
    .map((all) =>
      all.map(({ value, day, share, wording, device, touchpoint }): ResponseRecord => {
        const answers = [{ question: 'rating', scale, value, band: bandOf(scale, value), text: 'How?' }]
        const env = { device, input: 'touch', online: true, language: 'en' } as ResponseRecord['env']
        return aResponse(value, scale, {
          answers,
          share,
          wording,
          touchpoint,
          env,
          answeredAt: `2026-10-${day}T10:00:00Z`,
        })
      }),
    )

function cellsOf(records: SourceRecord[]): RatingCell[] {
  const builder = createCubeBuilder()
  for (const record of records) builder.add(record)
  return builder.cube().ratings
}

function numbers({ value, low, high, effective, spread }: Estimate): number[] {
  return [value, low, high, effective, spread].map((number) => Math.round(number * 1e6) / 1e6)
}

describe('from counts comes what comes from the ratings themselves:', () => {
  test.each<[string, Scale, Kpi, Measure]>([
    ['net emotion', 'faces-5', netEmotion, emotionMeasure],
    ['csat', 'faces-5', csat, csatMeasure],
    ['csat of seven', 'csat-7', csat, csatMeasure],
    ['ease', 'ease-5', meanRating, meanMeasure],
    ['nps', 'recommend-11', nps, npsMeasure],
    ['expectation gap', 'expect-5', expectationGap, expectationMeasure],
  ])('%s', (_, scale, kpi, measure) => {
    fc.assert(
      fc.property(responses(scale), (records) => {
        const ours = estimateCells(byValue(measure), cellsOf(records))
        const theirs = kpi(toRatings(records), { pool: true, weigh: true })
        expect(numbers(ours)).toEqual(numbers(theirs))
        expect([ours.n, ours.measure, ours.kind]).toEqual([theirs.n, theirs.measure, theirs.kind])
        expect([...ours.wordings].sort()).toEqual([...theirs.wordings].sort())
      }),
    )
  })
})

describe('what bands say is what values say, where a KPI is known:', () => {
  test.each<[string, Scale, Kpi, typeof feeling]>([
    ['feeling on faces is net emotion', 'faces-5', netEmotion, feeling],
    ['feeling on recommend is NPS', 'recommend-11', nps, feeling],
    ['feeling on expect is the gap', 'expect-5', expectationGap, feeling],
    ['happy on faces is CSAT', 'faces-5', csat, happy],
  ])('%s', (_, scale, kpi, measure) => {
    fc.assert(
      fc.property(responses(scale), (records) => {
        const theirs = kpi(toRatings(records), { pool: true, weigh: true })
        expect(numbers(estimateCells(measure, cellsOf(records)))).toEqual(numbers(theirs))
      }),
    )
  })

  test('unhappy counts the low band', () => {
    const records = [1, 2, 3, 4].map((value) => {
      const answers = [{ question: 'rating', scale: 'faces-5', value, band: bandOf('faces-5', value), text: 'How?' }]
      return aResponse(value, 'faces-5', { answers })
    })
    expect(numbers(estimateCells(unhappy, cellsOf(records)))).toEqual(numbers(estimateShare(2, 4)))
  })
})

test.each<[string, Partial<ResponseRecord>, string]>([
  ['scales', { answers: aResponse(3, 'ease-5').answers }, 'mixed faces-5 of customers and ease-5 of customers'],
  ['people', { people: 'employees' }, 'mixed faces-5 of customers and faces-5 of employees'],
  ['data', { synthetic: true }, 'mixed faces-5 of customers and faces-5 of customers, simulated'],
])('refuses to mix %s', (_, other, problem) => {
  const cells = cellsOf([aResponse(4), aResponse(3, 'faces-5', other)])
  expect(() => estimateCells(feeling, cells)).toThrow(problem)
})
