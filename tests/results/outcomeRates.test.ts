import { expect, test } from 'vitest'
import type { Band } from '../../src/prompts/types.js'
import { difference } from '../../src/results/difference.js'
import { estimateShare } from '../../src/results/fromCounts.js'
import { outcomeRates } from '../../src/results/outcomeRates.js'
import { anOutcome, aResponse } from './aRating.js'

const touchpoint = 'order-confirmed'
const question = { outcome: 'converted', touchpoint }
const responses = (count: number, band: Band) =>
  Array.from({ length: count }, () => {
    const record = aResponse(3)
    return { ...record, answers: record.answers.map((answer) => ({ ...answer, band })) }
  })
const outcomes = (count: number, band: Band, name = 'converted') =>
  Array.from({ length: count }, () => anOutcome(name, [{ touchpoint, band, days: 2 }]))

test('tells by band how many came to an outcome', () => {
  const records = [...responses(50, 'high'), ...outcomes(40, 'high'), ...responses(50, 'low'), ...outcomes(15, 'low')]
  const { low, mid, high } = outcomeRates([...records, ...outcomes(9, 'low', 'churned')], question)
  const wordings = ['k3f9c2']
  expect([low, mid, high]).toEqual(
    [estimateShare(15, 50), estimateShare(0, 0), estimateShare(40, 50)].map((rate) => ({ ...rate, wordings })),
  )
  if (!low || !high) throw new Error('both are there')
  const apart = difference(high, low)
  expect([apart.value, apart.low, apart.high].map((number) => number.toFixed(1))).toEqual(['50.0', '31.1', '64.0'])
})

test('takes the last feeling at that touchpoint, and no other', () => {
  const felt = [
    { touchpoint, band: 'low', days: 30 },
    { touchpoint, band: 'high', days: 3 },
    { touchpoint: 'landing', band: 'low', days: 1 },
  ] as const
  const records = [...responses(5, 'high'), ...responses(5, 'low'), anOutcome('converted', [...felt])]
  expect(outcomeRates(records, question)).toMatchObject({ low: { value: 0 }, high: { value: 20 } })
})

test('gives no rate where outcomes are more than ratings', () => {
  expect(outcomeRates([...responses(1, 'mid'), ...outcomes(2, 'mid')], question).mid).toBeNull()
})
