import { expect, test } from 'vitest'
import { estimateShare } from '../../src/results/fromCounts.js'
import { funnel } from '../../src/results/funnel.js'
import { aResponse, aTally } from './aRating.js'

const monday = aTally({ eligible: 300, asked: 100, touched: 40, rated: 20, commented: 5, dismissed: 50, ignored: 30 })
const tuesday = aTally({ eligible: 100, asked: 100, rated: 1 })

test('sums tallies, counts responses, and sets each step against its base', () => {
  const responses = Array.from({ length: 19 }, () => aResponse(4))
  const steps = funnel([monday, ...responses, tuesday])
  expect(steps.map(({ step, count, of }) => [step, count, of])).toEqual([
    ['eligible', 400, null],
    ['asked', 200, 'eligible'],
    ['touched', 40, 'asked'],
    ['rated', 21, 'asked'],
    ['commented', 5, 'rated'],
    ['delivered', 19, 'rated'],
    ['dismissed', 50, 'asked'],
    ['ignored', 30, 'asked'],
  ])
  expect(steps.map(({ rate }) => rate)).toEqual([
    null,
    ...[
      [200, 400],
      [40, 200],
      [21, 200],
      [5, 21],
      [19, 21],
      [50, 200],
      [30, 200],
    ].map(([count = 0, base = 0]) => estimateShare(count, base)),
  ])
})

test('counts what came twice once', () => {
  const response = aResponse(4)
  const steps = funnel([monday, monday, response, response])
  expect(steps.map(({ count }) => count)).toEqual([300, 100, 40, 20, 5, 1, 50, 30])
})

test('gives no rate where tallies got lost', () => {
  const steps = funnel([tuesday, aResponse(4), aResponse(5)])
  expect(steps.find(({ step }) => step === 'delivered')).toEqual({
    step: 'delivered',
    count: 2,
    of: 'rated',
    rate: null,
  })
})

test('refuses to mix simulated and real people', () => {
  const simulated = { ...monday, id: 'another', synthetic: true } as const
  expect(() => funnel([monday, simulated])).toThrow('tally records: mixed data: real, simulated')
})
