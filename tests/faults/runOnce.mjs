// @ts-check
import { createBench } from './bench/createBench.mjs'
import { judge, missing } from './judge.mjs'
import { startFaultServer } from './server/startFaultServer.mjs'

/** How long what is owed may take to arrive after all faults are over. */
const healMs = 40_000

/**
 * Plays a scenario once, heals everything, waits for what is owed, and judges.
 * @param {import('./scenarios.mjs').Scenario} scenario
 * @param {ReturnType<typeof import('./bench/createDevice.mjs').createDevice>} device
 * @param {{ seed: number, dist: URL }} order
 */
export async function runOnce(scenario, device, { seed, dist }) {
  const site = await startFaultServer(dist)
  const bench = createBench(site, device, seed)
  /** @type {{ id: string }[]} */
  let left = []
  const noting = (/** @type {unknown} */ error) =>
    void bench.complaints.push(`broke off: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
  const stayed = await scenario.run(bench).catch(noting)
  await settle(scenario, bench, stayed || undefined).then((waiting) => {
    left = waiting
  }, noting)
  const { excused, complaints } = bench
  const bound = scenario.requests(bench.answers(), bench)
  const verdict = judge(site.ledger, { left, excused, complaints, bound, needlessAllowed: !!scenario.needlessAllowed })
  await device.end()
  site.close()
  return { ...verdict, seed, answers: bench.answers(), ledger: site.ledger }
}

/** @typedef {Awaited<ReturnType<typeof runOnce>>} Run */

/**
 * The weather is good again and a page is open: resolves with what is still on the device in the end.
 * @param {import('./scenarios.mjs').Scenario} scenario
 * @param {import('./bench/createBench.mjs').Bench} bench
 * @param {import('./bench/visitor.mjs').Visitor} [stayed] the tab that stays; without one another is opened
 */
async function settle(scenario, bench, stayed) {
  const { site, ledger, excused } = bench
  if (scenario.heals !== false) Object.assign(site, { plan: 'ok', cors: 'allowed' })
  const page = stayed ?? (await bench.visit())
  /** @type {import('../../src/moodpoint.js').OutboxItem[]} */
  let left = []
  const isPaid = async () => {
    left = await page.list()
    return left.every(({ state }) => state === 'parked')
  }
  const isPaidInTime = await bench.until(isPaid, scenario.heals === false ? 500 : healMs)
  if (!isPaidInTime && scenario.heals !== false)
    bench.complaints.push(`${left.length} still waiting ${healMs / 1000} s after all was well again`)
  if (missing(ledger, left, excused).length === 0) return left
  // The list may have been read in vain. That is bad enough, but it is not a loss.
  const isAllThere = async () => {
    left = await page.list()
    return missing(ledger, left, excused).length === 0
  }
  const isFound = await bench.until(isAllThere, 3000)
  if (isFound) bench.complaints.push('outbox.list() did not name all that waited')
  else bench.complaints.push(`the last page kept in ${await page.call('state')}`)
  return left
}
