// @ts-check

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */

const silences = ['hangAfterCommit', 'hang', 'slowHeaders']
const nowhere = [
  () => 'http://nowhere.invalid/feedback',
  (/** @type {string} */ home) => `${home.replace('http:', 'https:')}/feedback`,
]
/** What `navigator.onLine` says may be true, or stuck. */
const beliefs = [[], ['stuckOffline'], ['stuckOnline']]

/** The network or the server fails for a while. @type {Scenario[]} */
export const weather = [
  {
    name: 'storm-of-500-over-tabs',
    requests: (answers) => answers + 14,
    async run({ site, visit, ledger, expect, sleep }) {
      site.plan = 'status'
      const tabs = [await visit(), await visit(), await visit(), await visit(), await visit(), await visit()]
      await Promise.all(tabs.map((tab, index) => tab.answerAll(3, `mood-${index}`)))
      await sleep(3000)
      expect(ledger.posts.length <= 14, `${ledger.posts.length} POSTs during the storm`)
      return tabs[0]
    },
  },
  {
    name: 'network-flaps',
    variants: beliefs.length,
    requests: (answers) => 2 * answers + 45,
    async run({ site, visit, pick, ledger, expect, sleep, until }) {
      site.setting.patches = pick(beliefs)
      const tabs = [await visit(), await visit()]
      for (const [index, tab] of tabs.entries()) await tab.begin(5, `mood-${index}`)
      for (let turn = 0; turn < 20; turn++) {
        site.plan = turn % 2 ? 'ok' : 'reset'
        for (const tab of tabs) await tab.call('dispatch', turn % 2 ? 'online' : 'offline')
        await sleep(300)
      }
      expect(await until(() => ledger.heard('thanked').length === 10, 30_000), 'not everybody was thanked')
      return tabs[0]
    },
  },
  {
    name: 'silent-server',
    variants: silences.length,
    waits: true,
    requests: (answers) => answers + 2,
    async run({ site, visit, pick, ledger, expect, until }) {
      const page = await visit()
      site.plan = [pick(silences)]
      await page.answer()
      await until(() => ledger.posts.length > 1, 25_000)
      const [first, second] = ledger.posts
      const ms = (second?.at ?? Number.NaN) - (first?.at ?? 0)
      expect(ms <= 18_000, `tried again after ${ms} ms: an attempt has 15 s, then a short wait`)
      return page
    },
  },
  {
    name: 'endpoint-nowhere',
    variants: nowhere.length,
    requests: (answers) => answers + 1,
    async run({ site, visit, pick, expect, leave, sleep }) {
      site.setting.attributes = { endpoint: pick(nowhere)(site.home) }
      const page = await visit()
      for (const { said } of await page.answerAll(2)) expect(said.includes('Saved'), `the person read: ${said}`)
      await sleep(1000)
      await leave(page.page.close)
      site.setting.attributes = {}
    },
  },
  {
    name: 'request-blocked-by-an-extension',
    waits: true,
    requests: (answers) => answers + 2,
    async run({ site, visit, expect, sleep }) {
      site.setting.patches = ['blocker']
      const page = await visit()
      await page.call('turn', { isBlocked: true })
      await page.answerAll(3)
      await sleep(6000)
      const { blocked } = await page.call('controls')
      expect(blocked <= 7, `${blocked} attempts in 6 s`)
      expect((await page.list()).length === 3, 'not all of them wait')
      await page.call('turn', { isBlocked: false })
      return page
    },
  },
]
