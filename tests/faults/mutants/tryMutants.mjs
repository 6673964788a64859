// @ts-check
import { table } from '../../bench/table.mjs'
import { seedsOf } from '../howMany.mjs'
import { isGood } from '../judge.mjs'
import { scenarios } from '../scenarios.mjs'
import { buildMutant } from './buildMutant.mjs'
import { mutants } from './mutants.mjs'

/** Each mutant is played with so many seeds of a scenario, unless told otherwise. */
const seeds = 4

/**
 * Proves that the scenarios bite: every mutant must be caught by one of those named for it. Resolves with the number of
 * those that got away.
 * @param {import('../createPlayer.mjs').PlayScenario} play
 * @param {{ seed?: number | undefined, runs?: number | undefined }} order
 */
export async function tryMutants(play, order) {
  const rows = []
  for (const [index, mutant] of mutants.entries()) {
    const dist = await buildMutant(mutant, index)
    const caught = await firstThatCatches(mutant, dist, play, order)
    rows.push([mutant.name, caught ?? 'GOT AWAY'])
    console.error(rows.at(-1)?.join(': '))
  }
  console.log(`\n${table(['mutant', 'caught by'], rows)}`)
  return rows.filter(([, caught]) => caught === 'GOT AWAY').length
}

/**
 * @param {import('./mutants.mjs').Mutant} mutant
 * @param {URL} dist
 * @param {import('../createPlayer.mjs').PlayScenario} play
 * @param {{ seed?: number | undefined, runs?: number | undefined }} order
 */
async function firstThatCatches({ caughtBy }, dist, play, { seed, runs = seeds }) {
  for (const name of caughtBy) {
    const scenario = scenarios.find((one) => one.name === name)
    if (!scenario) throw new Error(`There is no scenario "${name}"`)
    for (const one of seedsOf(scenario, 'chromium', { quick: false, seed: seed ?? 0, runs })) {
      const [run] = await play(scenario, { seeds: [one], dist })
      if (run && !isGood(run)) return `${name}, seed ${one}: ${sawOf(run)}`
    }
  }
}

/** @param {import('../runOnce.mjs').Run} run */
function sawOf({ lost, twice, phantom, changed, needless, other }) {
  const counts = Object.entries({ lost, twice, phantom, changed, needless }).filter(([, list]) => list.length)
  return [...counts.map(([name, list]) => `${list.length} ${name}`), ...other].join(', ').slice(0, 90)
}
