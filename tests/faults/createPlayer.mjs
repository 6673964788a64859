// @ts-check
import { createEngine } from '../browser/harness/engine.mjs'
import { createDevice } from './bench/createDevice.mjs'
import { runOnce } from './runOnce.mjs'

/** @typedef {import('./runOnce.mjs').Run} Run */

/**
 * Plays a scenario with each seed. Seeds share one browser unless the scenario needs its own, and run all at once where
 * they do little but wait.
 * @callback PlayScenario
 * @param {import('./scenarios.mjs').Scenario} scenario
 * @param {{ seeds: number[], dist: URL }} order
 * @returns {Promise<Run[]>}
 */

/**
 * An engine to play scenarios in, and its end.
 * @param {import('./howMany.mjs').BrowserName} name
 */
export function createPlayer(name) {
  const engine = createEngine(name)
  /** @type {Promise<import('./bench/createDevice.mjs').Running> | undefined} */
  let browser
  const shared = () => (browser ??= launchToShare(engine))

  /** @type {PlayScenario} */
  async function playScenario(scenario, { seeds, dist }) {
    const play = (/** @type {number} */ seed) =>
      runOnce(scenario, createDevice(scenario.kills ? { engine } : { engine, shared: shared() }), { seed, dist })
    if (scenario.waits) return Promise.all(seeds.map(play))
    const runs = []
    for (const seed of seeds) runs.push(await play(seed))
    return runs
  }
  return { playScenario, end: engine.end }
}

/** A browser ends with its last tab, so one stays. @param {ReturnType<typeof createEngine>} engine */
async function launchToShare(engine) {
  const browser = await engine.launch()
  await browser.open('about:blank')
  return browser
}
