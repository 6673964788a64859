// @ts-check

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */
/** @typedef {import('../scenarios.mjs').Bench} Bench */

/**
 * Kills the browser as soon as a page tells this; the page is held in the meantime, so nothing more happens in it.
 * @param {Bench} bench
 * @param {(told: import('../server/createLedger.mjs').Told) => unknown} isIt
 * @param {number} [ms] how much later
 */
function killWhen(bench, isIt, ms = 0) {
  return new Promise((resolve, reject) => {
    bench.ledger.onTold = async (told) => {
      if (!isIt(told)) return
      bench.ledger.onTold = () => {}
      await bench.sleep(ms)
      bench.kill().then(resolve, reject)
      if (ms === 0) return new Promise(() => {}) // for ever: the page is to die in this very call
    }
  })
}

/** The endpoint is killed with the browser, is well, or never answers. */
const endpoints = ['reset', 'ok', 'hang', 'status']

/** SIGKILL of the whole browser at moments that hurt. @type {Scenario[]} */
export const killed = [
  {
    name: 'killed-at-the-thank-you',
    kills: true,
    requests: (answers) => 3 * answers + 3,
    async run(bench) {
      const { site, seed } = bench
      site.plan = bench.pick(endpoints)
      site.setting.holds = 'thanked'
      site.setting.patches = seed % 2 ? [] : ['slowDisk']
      const count = 1 + Math.floor(bench.random() * 3)
      let thanks = 0
      const later = seed % 3 ? 0 : bench.between(1, 300)
      const killing = killWhen(bench, ({ event }) => event === 'thanked' && ++thanks === count, later)
      await (await bench.visit()).begin(count)
      await killing
      Object.assign(site.setting, { patches: [], holds: '' })
    },
  },
  {
    name: 'killed-before-the-thank-you',
    kills: true,
    requests: (answers) => 3 * answers + 3,
    async run(bench) {
      const { site, seed } = bench
      site.plan = bench.pick(endpoints)
      site.setting.patches = seed % 2 ? ['slowDisk'] : []
      const page = await bench.visit()
      await page.answer()
      const killing = new Promise((resolve, reject) => {
        bench.ledger.onTold = ({ event }) => {
          if (event !== 'sending') return
          setTimeout(() => bench.kill().then(resolve, reject), bench.between(0, seed % 2 ? 300 : 30))
        }
      })
      await page.begin()
      await killing
      bench.ledger.onTold = () => {}
      site.setting.patches = []
    },
  },
  {
    name: 'killed-in-flight',
    kills: true,
    requests: (answers) => 2 * answers + 2,
    async run(bench) {
      const { site, ledger } = bench
      site.plan = 'hangAfterCommit'
      const killing = new Promise((resolve, reject) => {
        ledger.onCommit = () => {
          ledger.onCommit = () => {}
          setTimeout(() => bench.kill().then(resolve, reject), bench.between(0, 100))
        }
      })
      await (await bench.visit()).begin()
      await killing
      bench.expect(ledger.rows.size === 1, `${ledger.rows.size} rows at the kill`)
    },
  },
]
