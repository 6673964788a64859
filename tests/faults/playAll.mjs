// @ts-check
import { table } from '../bench/table.mjs'
import { createPlayer } from './createPlayer.mjs'
import { seedsOf } from './howMany.mjs'
import { faultsOf, heads, row } from './report.mjs'

/**
 * Plays what is asked for, prints the table and what broke; resolves with the number of runs that were bad.
 * @param {ReturnType<typeof import('./readOrder.mjs').readOrder>} order
 * @param {URL} dist folder of the build under test
 */
export async function playAll(order, dist) {
  /** @type {string[][]} */
  const rows = []
  /** @type {string[]} */
  const faults = []
  for (const name of order.engines) {
    const { playScenario, end } = createPlayer(name)
    for (const scenario of order.scenarios) {
      const start = Date.now()
      const why = scenario.cannot?.[name]
      const runs = why ? [] : await playScenario(scenario, { seeds: seedsOf(scenario, name, order), dist })
      const line = row(scenario.name, name, why ?? { runs, ms: Date.now() - start })
      console.error(line.join('  ')) // at once, because the table comes late
      rows.push(line)
      faults.push(...faultsOf(scenario.name, name, runs))
      if (order.verbose) for (const { ledger } of runs) console.error(ledger.told, ledger.posts)
    }
    await end()
  }
  console.log(['', table(heads, rows), '', ...faults].join('\n'))
  return faults.length
}
