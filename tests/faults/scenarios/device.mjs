// @ts-check
import { addForeign, countForeign, fillDisk, wipes } from './onDatabase.mjs'

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */
/** @typedef {import('../scenarios.mjs').Visitor} Visitor */

const troubles = ['losesConnections', 'neverOpens', 'opensAtSecondTry', 'failsWithoutError']

/** What a browser may lack, and where records are kept then. */
const lacks = [
  { patches: ['noDatabase'], state: 'memory' },
  { sandbox: 'allow-scripts allow-forms', state: 'memory' },
  { patches: ['noLocks'], state: 'disk' },
  { patches: ['noLocalStorage'], state: 'disk' },
  { attributes: { storage: 'session' }, state: 'session' },
  { attributes: { storage: 'none' }, state: 'memory' },
  // Here the browser fires no event `submit` (HTML, form submission algorithm).
  { sandbox: 'allow-scripts', state: 'memory' },
]

/** The device itself fails. @type {Scenario[]} */
export const device = [
  {
    name: 'database-in-trouble',
    variants: troubles.length,
    requests: (answers) => answers + 4,
    async run({ site, visit, pick, expect }) {
      site.setting.patches = [pick(troubles)]
      site.plan = ['reset', 'reset']
      const page = await visit()
      for (const { isThanked, said } of await page.answerAll(3)) expect(isThanked, `the person read: ${said}`)
      return page
    },
  },
  {
    name: 'database-opens-late',
    requests: (answers) => answers + 2,
    async run({ site, visit, leave }) {
      site.setting.patches = ['opensLate']
      site.plan = 'reset'
      const page = await visit()
      await page.answer()
      await leave(page.page.close)
      site.setting.patches = []
    },
  },
  {
    name: 'disk-full-at-the-commit',
    requests: (answers) => answers,
    async run({ site, visit, ledger, expect }) {
      site.setting.patches = ['failsToCommit']
      const page = await visit()
      await page.call('turn', { failingCommits: 1 })
      const { id, said, isThanked } = await page.answer()
      expect(!isThanked, `nothing is on the device, the person read: ${said}`)
      const again = isThanked || (await page.call('send', { id, words: '' }))
      expect(again === true || again.isThanked, 'sending again did not help')
      expect(ledger.rows.size === 1, `${ledger.rows.size} rows`)
      return page
    },
  },
  {
    name: 'quota-exceeded',
    cannot: { firefox: 'no command limits the quota', webkit: 'no command limits the quota' },
    requests: (answers) => answers + 4,
    async run({ site, device: own, visit, expect }) {
      site.plan = 'reset'
      const origin = site.home
      // Before the first database is opened: the browser believes for half a minute what it then found to be free.
      const before = await own.open(`${origin}/prompts.json`)
      await before.devtools?.('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 })
      const page = await visit()
      await page.answerAll(2)
      await page.page.evaluate(fillDisk)
      const { id, said, isThanked } = await page.answer()
      expect(!isThanked, `the disk is full, the person read: ${said}`)
      expect((await page.list()).length === 2, 'what was there before is gone')
      await before.devtools?.('Storage.overrideQuotaForOrigin', { origin })
      const again = await page.call('send', { id, words: '' })
      expect(again.isThanked, `with room again, the person read: ${again.said}`)
      return page
    },
  },
  {
    name: 'database-taken-away',
    variants: wipes.length,
    requests: (answers) => answers + 4,
    async run({ site, visit, pick, seed, excused, expect }) {
      site.plan = 'reset'
      const [page, other] = [await visit(), await visit()]
      for (const { id } of await page.answerAll(2)) if (seed % 2 === 0) excused.add(id)
      const ms = Number(await other.page.evaluate(pick(wipes)))
      expect(ms < 1000, `it was blocked for ${ms} ms`)
      const later = await page.answer()
      expect(later.isThanked, `afterwards, the person read: ${later.said}`)
      await other.answer()
      return page
    },
  },
  {
    name: 'something-missing',
    variants: lacks.length,
    requests: (answers) => answers + 4,
    async run({ site, visit, pick, expect }) {
      const { state, ...lack } = pick(lacks)
      Object.assign(site.setting, lack)
      site.plan = ['reset']
      const page = await visit()
      const answers = [await page.answer(), await page.answer()]
      for (const { isThanked, said } of answers) expect(isThanked, `the person read: ${said}`)
      const kept = await page.call('state')
      expect(kept === state, `outbox.state is ${kept}`)
      return page
    },
  },
  {
    name: 'records-of-a-later-version',
    requests: (answers) => answers + 2,
    async run({ visit, ledger, expect }) {
      const page = await visit()
      await page.answer()
      await page.page.evaluate(addForeign)
      await page.reload()
      const { said } = await page.answer()
      expect(said.includes('has been sent'), `behind an entry it does not know, the person read: ${said}`)
      const count = await page.page.evaluate(countForeign)
      expect(count === 3, `${count} of 3 entries of a later version are left`)
      expect(!ledger.posts.some(({ body }) => body.includes('future')), 'sent what it does not know')
      return page
    },
  },
  {
    name: 'outbox-full',
    isLong: true,
    requests: (answers) => answers + 10,
    async run({ site, visit, expect }) {
      site.plan = 'reset'
      const page = await visit()
      for (let hundred = 0; hundred < 5; hundred++) await page.answerAll(100)
      const { said, isThanked } = await page.answer()
      expect(!isThanked, `with 500 waiting, the person read: ${said}`)
      expect((await page.list()).length === 500, 'an older one is gone')
      site.plan = 'ok'
      await page.reload()
      return page
    },
  },
]
