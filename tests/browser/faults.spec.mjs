// @ts-check
import { createPlayer } from '../faults/createPlayer.mjs'
import { faultsOf } from '../faults/report.mjs'
import { scenarios } from '../faults/scenarios.mjs'
import { expect, test } from './harness/test.mjs'

// A short part of `npm run faults`: what breaks most when it breaks, and takes little time.
const seeds = {
  'killed-at-the-thank-you': [0],
  'killed-in-flight': [0],
  'line-cut-before-the-answer': [0, 1],
  'broken-body-after-200': [0, 1],
  'one-wrong-record-among-many': [0],
  'many-tabs-flush-at-once': [0],
  'head-of-the-line-discarded-in-flight': [0],
  'disk-full-at-the-commit': [0],
  'something-missing': [0, 2],
}
const dist = new URL('../../dist/', import.meta.url)

test('nothing is lost and nothing counted twice, whatever fails', { tag: '@engines' }, async ({ browserName }) => {
  const { playScenario, end } = createPlayer(browserName)
  const faults = []
  for (const scenario of scenarios) {
    const { [scenario.name]: chosen = [] } = /** @type {Record<string, number[]>} */ (seeds)
    const runs = await playScenario(scenario, { seeds: chosen, dist })
    faults.push(...faultsOf(scenario.name, browserName, runs))
  }
  await end()
  expect(faults).toEqual([])
})
