// @ts-check
import { argv } from 'node:process'
import { runStep } from './run/runStep.mjs'
import { steps } from './run/steps.mjs'

// Runs every step even after a failure, so that all faults are seen at once.
const all = argv.includes('--all')
let passed = 0
/** @type {string[]} */
const faults = []
/** @type {string[]} */
const flaky = []

for (const step of steps(all)) {
  const start = Date.now()
  console.log(`\n── ${step.name}: ${step.run.join(' ')}`)
  const result = runStep(step, all)
  passed += result.passed
  faults.push(...result.faults)
  flaky.push(...result.flaky)
  console.log(`── ${step.name}: ${result.faults.length === 0 ? 'good' : 'FAILED'}, ${(Date.now() - start) / 1000} s`)
}

for (const test of flaky) console.log(`~ ${test}`)
for (const fault of faults) console.log(`✗ ${fault}`)
console.log(`\n${passed} passed, ${faults.length} failed`)
process.exitCode = faults.length === 0 ? 0 : 1
