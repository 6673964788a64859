import { describe, expect, test } from 'vitest'
import { allGates } from '../../src/targeting/allGates.js'
import { commonGates } from '../../src/targeting/commonGates.js'
import { decide } from '../../src/targeting/decide.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from './someFacts.js'

const rare = [
  { who: { people: 'customers' as const } },
  { query: {} },
  { from: '2026-12-01' },
  { until: '2026-12-31' },
  { weekdays: ['thu' as const] },
  { hours: '00:00-24:00' },
]

describe('with the gates of the engine alone', () => {
  test.each(rare)('a prompt that names %j stays silent, and says why', (written) => {
    const { pass, gates } = decide(aPrompt(written), someFacts(), now, commonGates)
    expect(pass).toBe(false)
    expect(gates.filter((gate) => !gate.pass)).toEqual([{ gate: 'import', code: 'not-loaded', pass: false }])
  })

  test('any other one is decided as ever', () => {
    expect(decide(aPrompt(), someFacts(), now, commonGates)).toEqual(decide(aPrompt(), someFacts(), now, allGates()))
  })
})

test.each(rare)('with all gates a prompt that names %j is compared', (written) => {
  const { pass, gates } = decide(aPrompt(written), someFacts(), now, allGates())
  expect(pass).toBe(true)
  expect(gates).toHaveLength(5)
})
