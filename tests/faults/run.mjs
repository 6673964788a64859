// @ts-check
import { existsSync } from 'node:fs'
import { ensureBrowsers } from '../browser/harness/ensureBrowsers.mjs'
import { createPlayer } from './createPlayer.mjs'
import { tryMutants } from './mutants/tryMutants.mjs'
import { playAll } from './playAll.mjs'
import { readOrder } from './readOrder.mjs'

// Plays every scenario in every engine, and prints what was lost, counted twice and sent too often: nothing may be.
// With --mutants it proves instead that the scenarios would have seen it.
const order = readOrder(process.argv.slice(2))
const dist = new URL('../../dist/', import.meta.url)
if (!existsSync(new URL('moodpoint.js', dist)) && !order.mutants)
  throw new Error('There is nothing to test in dist. Build it first: npm run build')
ensureBrowsers(order.engines)

let faults = 0
for (const name of order.mutants ? order.engines.slice(0, 1) : []) {
  const { playScenario, end } = createPlayer(name)
  faults += await tryMutants(playScenario, order)
  await end()
}
if (!order.mutants) faults += await playAll(order, dist)
process.exitCode = faults ? 1 : 0
