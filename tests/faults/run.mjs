// @ts-check
import { existsSync } from 'node:fs'
import { table } from '../bench/table.mjs'
import { createEngine } from '../browser/harness/engine.mjs'
import { findBrowser } from '../browser/harness/findBrowsers.mjs'
import { seedsOf } from './howMany.mjs'
import { isGood } from './judge.mjs'
import { readOrder } from './readOrder.mjs'
import { faultsOf, heads, row } from './report.mjs'
import { runScenario } from './runScenario.mjs'

// Plays every scenario in every engine, and prints what was lost, counted twice and sent too often: nothing may be.
const order = readOrder(process.argv.slice(2))
const dist = new URL('../../dist/', import.meta.url)
if (!existsSync(new URL('moodpoint.js', dist))) throw new Error('There is no dist/moodpoint.js: npm run build')

/** @type {string[][]} */
const rows = []
/** @type {string[]} */
const faults = []

for (const name of order.engines) {
  if (!findBrowser(name)) throw new Error(`${name} is not here: node tests/browser/harness/ensureBrowsers.mjs ${name}`)
  const engine = createEngine(name)
  /** @type {Promise<import('./bench/createDevice.mjs').Running> | undefined} */
  let browser
  const shared = () => (browser ??= launchToShare(engine))
  for (const scenario of order.scenarios) {
    const start = Date.now()
    const why = scenario.cannot?.[name]
    const runs = why ? [] : await runScenario(scenario, engine, { seeds: seedsOf(scenario, name, order), dist, shared })
    rows.push(row(scenario.name, name, why ?? { runs, ms: Date.now() - start }))
    faults.push(...faultsOf(scenario.name, name, runs))
    console.error(rows.at(-1)?.join('  '))
    if (order.verbose) for (const run of runs) console.error(run.ledger.told, run.ledger.posts, run.ledger.rows)
    if (runs.some((run) => !isGood(run))) process.exitCode = 1
  }
  await engine.end()
}

/** A browser ends with its last tab, so one stays. @param {ReturnType<typeof createEngine>} engine */
async function launchToShare(engine) {
  const browser = await engine.launch()
  await browser.open('about:blank')
  return browser
}

console.log(`\n${table(heads, rows)}\n`)
for (const fault of faults) console.log(fault)
