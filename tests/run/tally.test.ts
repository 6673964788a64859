import { expect, test } from 'vitest'
import { tally } from './tally.mjs'

const passed = { name: 'adds', status: 'passed' as const }
const skipped = { name: 'subtracts', status: 'skipped' as const }

test('counts what passed', () => {
  expect(tally('unit', [passed, passed], true)).toEqual({ passed: 2, faults: [], flaky: [] })
})

test('names what was skipped or failed', () => {
  const failed = { name: 'divides', status: 'failed' as const }
  const faults = ['unit: skipped: subtracts', 'unit: failed: divides']
  expect(tally('unit', [passed, skipped, failed], true)).toEqual({ passed: 1, faults, flaky: [] })
})

test('counts what passed at its second try, and names it', () => {
  const flaky = { name: 'waits', status: 'flaky' as const }
  expect(tally('unit', [passed, flaky], true)).toEqual({ passed: 2, faults: [], flaky: ['unit: flaky: waits'] })
})

test('a run without tests, or with an error outside of them, is a failure', () => {
  expect(tally('unit', [], true).faults).toEqual(['unit: ran no test'])
  expect(tally('unit', [passed], false)).toEqual({
    passed: 1,
    faults: ['unit: ended with an error although all its tests passed'],
    flaky: [],
  })
})
