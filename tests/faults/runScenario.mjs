// @ts-check
import { createDevice } from './bench/createDevice.mjs'
import { runOnce } from './runOnce.mjs'

/**
 * Plays a scenario with each seed. Seeds share one browser unless the scenario kills it, and run all at once where they
 * do little but wait.
 * @param {import('./scenarios.mjs').Scenario} scenario
 * @param {ReturnType<typeof import('../browser/harness/engine.mjs').createEngine>} engine
 * @param {{ seeds: number[], dist: URL, shared: () => Promise<import('./bench/createDevice.mjs').Running> }} order
 */
export async function runScenario(scenario, engine, { seeds, dist, shared }) {
  const play = (/** @type {number} */ seed) =>
    runOnce(scenario, createDevice(scenario.kills ? { engine } : { engine, shared: shared() }), { seed, dist })
  if (scenario.waits) return Promise.all(seeds.map(play))
  const runs = []
  for (const seed of seeds) runs.push(await play(seed))
  return runs
}
