// @ts-check

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */
/** @typedef {import('../scenarios.mjs').Bench} Bench */
/** @typedef {import('../scenarios.mjs').Visitor} Visitor */

const usualFaults = ['ok', 'ok', 'ok', 'noContent', 'truncatedBody', 'slowly', 'reset', 'resetAfterCommit', 'close']
const rareFaults = ['hangAfterCommit', 'hang', 'endlessBody', { name: 'status', status: 500 }]
const faults = [...usualFaults, ...usualFaults, ...rareFaults]

/** One life of a browser: three tabs, answers in all of them, tabs reloaded, then a kill. @param {Bench} bench */
async function live({ visit, kill, sleep, between, random }) {
  const tabs = [await visit(), await visit('/other'), await visit('/third')]
  const end = performance.now() + between(4000, 8000)
  while (performance.now() < end) {
    const tab = /** @type {Visitor} */ (tabs[Math.floor(random() * tabs.length)])
    if (random() < 0.7) await tab.answer()
    else await tab.reload()
    await sleep(between(0, 300))
  }
  await Promise.all(tabs.map((tab, index) => tab.begin(1, `mood-${index}`)))
  await sleep(between(0, 200))
  await kill()
}

/** Everything at once, for a while. @type {Scenario[]} */
export const soak = [
  {
    name: 'soak',
    kills: true,
    isLong: true,
    requests: (answers) => 6 * answers + 20,
    async run(bench) {
      bench.site.plan = () => bench.pick([faults])[Math.floor(bench.random() * faults.length)] ?? 'ok'
      for (let life = 0; life < 4; life++) await live(bench)
    },
  },
]
