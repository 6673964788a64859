// @ts-check
import { cannotFreeze, freeze } from '../bench/freeze.mjs'

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */
/** @typedef {import('../scenarios.mjs').Visitor} Visitor */

/** Ways in which the tab that delivers goes. @type {Record<string, (tab: Visitor, elsewhere: string) => Promise<unknown>>} */
const endings = {
  closed: ({ page }) => page.close(),
  navigated: ({ page }, elsewhere) => page.goto(elsewhere),
  reloaded: ({ page }) => page.reload(),
  // Never answered, because there is nobody left to do so.
  crashed: async ({ page }) => void page.devtools?.('Page.crash').catch(String),
}

const cannot = cannotFreeze ? { chromium: cannotFreeze, firefox: cannotFreeze, webkit: cannotFreeze } : {}

/** Several tabs of one origin. @type {Scenario[]} */
export const tabs = [
  {
    name: 'many-tabs-flush-at-once',
    requests: (answers) => answers + 10,
    async run({ site, visit, ledger, expect, until }) {
      site.plan = 'reset'
      const all = []
      for (let index = 0; index < 8; index++) all.push(await visit())
      for (const tab of all) await tab.answerAll(3)
      site.plan = 'ok'
      const failed = ledger.posts.length
      await Promise.all(all.map((tab, index) => (index % 2 ? tab.call('dispatch', 'online') : tab.reload())))
      expect(await until(() => ledger.rows.size === 24, 30_000), `${ledger.rows.size} of 24 arrived`)
      const paid = ledger.posts.slice(failed)
      expect(paid.length <= 25, `${paid.length} POSTs for 24 records`) // one had failed a moment before
      expect(!paid.some(({ overlaps }) => overlaps), 'two tabs sent at the same time')
      return all[0]
    },
  },
  {
    name: 'many-tabs-without-locks',
    needlessAllowed: true,
    requests: (answers) => 4 * answers + 10,
    async run({ site, visit, sleep }) {
      site.setting.patches = ['noLocks']
      site.plan = 'reset'
      const all = [await visit(), await visit(), await visit()]
      for (const tab of all) await tab.answerAll(3)
      site.plan = 'ok'
      await Promise.all(all.map((tab) => tab.call('dispatch', 'online')))
      await sleep(500)
      return all[0]
    },
  },
  {
    name: 'sender-goes-in-flight',
    variants: 4,
    requests: (answers) => answers + 4,
    async run({ site, visit, pick, ledger, engine, expect, until, leave }) {
      const all = [await visit(), await visit(), await visit()]
      const [sender, other] = all
      site.plan = 'hangAfterCommit'
      await sender?.begin()
      expect(await until(() => ledger.rows.size === 1, 10_000), 'nothing was sent')
      site.plan = 'ok'
      const ways = Object.keys(endings).filter((way) => way !== 'crashed' || engine === 'chromium')
      const way = pick(ways)
      if (sender) await leave(async () => endings[way]?.(sender, `${site.home}/prompts.json`))
      await other?.call('dispatch', 'visibilitychange') // who sees one tab go, sees another
      expect(await until(() => ledger.posts.length > 1, 10_000), `nobody took over within 10 s: ${way}`)
      return other
    },
  },
  {
    name: 'sender-is-frozen-in-flight',
    kills: true, // a browser of its own, because other pages may live in the process that is stopped
    isLong: true,
    cannot,
    requests: (answers) => answers + 3,
    async run({ site, device, visit, ledger, expect, until, leave }) {
      const [sender, other] = [await visit(), await visit()]
      site.plan = 'hangAfterCommit'
      await sender.begin()
      expect(await until(() => ledger.rows.size === 1, 10_000), 'nothing was sent')
      const thaw = await freeze(sender.page, other.page, device.profile())
      await leave(async () => {})
      site.plan = 'ok'
      await other.begin()
      const isOut = await until(() => ledger.rows.size === 2, 95_000)
      thaw()
      expect(isOut, 'a frozen tab kept the others from sending for 95 s')
      return other
    },
  },
  {
    name: 'laptop-sleeps',
    kills: true,
    isLong: true,
    cannot,
    requests: (answers) => answers + 8,
    async run({ site, device, visit, ledger, expect, until, sleep }) {
      site.setting.patches = ['movableClock']
      site.plan = 'reset'
      const [page, other] = [await visit(), await visit()]
      await page.answerAll(2)
      const thaw = await freeze(page.page, other.page, device.profile())
      await other.page.close()
      await sleep(3000)
      site.plan = 'ok'
      thaw()
      await page.call('turn', { clockMs: 8 * 3_600_000 })
      expect(await until(() => ledger.rows.size === 2, 5000), 'not out 5 s after the laptop woke')
      return page
    },
  },
  {
    name: 'head-of-the-line-discarded-in-flight',
    requests: (answers) => answers + 3,
    async run({ site, visit, ledger, excused, expect, until, sleep }) {
      site.plan = 'reset'
      const page = await visit()
      const [first, ...others] = await page.answerAll(4)
      await sleep(200)
      const failed = ledger.posts.length
      site.plan = ['slowly']
      await page.call('dispatch', 'online')
      expect(await until(() => ledger.posts.length > failed, 10_000), 'nothing was sent')
      excused.add(first?.id ?? '')
      expect(await page.call('discard', first?.id), 'it could not be discarded')
      const arrived = () => others.filter(({ id }) => ledger.rows.has(id)).length
      expect(await until(() => arrived() === 3, 15_000), `${arrived()} of the 3 behind it arrived`)
      return page
    },
  },
]
