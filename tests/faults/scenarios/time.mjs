// @ts-check

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */

const dateIn = (/** @type {number} */ ms) => new Date(Date.now() + ms).toUTCString()
/** What `Retry-After` says, and how long nothing may come then: half a second is the least wait without it. */
const pauses = [
  { value: () => '2', ms: 2000 },
  { value: () => dateIn(7000), ms: 2900 }, // whole seconds, from before the person began
  { value: () => '2', ms: 2000, abroad: 'retry-after' },
  { value: () => '2', ms: 490, abroad: 'hidden' },
  { value: () => '0', ms: 490 },
  { value: () => '-1', ms: 490 },
  { value: () => 'soon', ms: 490 },
]
const year = 365 * 24 * 3_600_000
const jumps = [year, -year, 3_600_000, 25 * 3_600_000]

/** Clocks and waits. Hours belong to the tests with a virtual clock; here real seconds pass. @type {Scenario[]} */
export const time = [
  {
    name: 'retry-after',
    variants: pauses.length,
    waits: true,
    requests: (answers) => answers + 2,
    async run({ site, visit, pick, ledger, expect, until }) {
      const { value, ms, abroad } = pick(pauses)
      site.exposed = abroad ?? ''
      if (abroad) site.setting.attributes = { endpoint: `${site.abroad}/feedback` }
      const page = await visit()
      site.plan = [{ name: 'status', status: 429, headers: { 'retry-after': value() } }]
      await page.answer()
      await page.call('dispatch', 'online')
      await page.reload()
      await until(() => ledger.posts.length > 1, 15_000)
      const [first, second] = ledger.posts
      const waited = (second?.at ?? Number.NaN) - (first?.at ?? 0)
      expect(waited >= ms, `waited ${waited} ms of ${ms}`)
      return page
    },
  },
  {
    name: 'retry-after-a-thousand-years',
    waits: true,
    heals: false,
    requests: () => 1,
    async run({ site, visit, sleep }) {
      const page = await visit()
      site.plan = { name: 'status', status: 503, headers: { 'retry-after': '31556926000' } }
      await page.answerAll(2)
      await page.reload()
      await sleep(3000)
      return page
    },
  },
  {
    name: 'clock-jumps-during-the-wait',
    variants: jumps.length,
    waits: true,
    requests: (answers) => answers + 5,
    async run({ site, visit, pick, ledger, until, expect }) {
      site.setting.patches = ['movableClock']
      site.plan = 'status'
      const page = await visit()
      const before = await page.answerAll(2)
      await page.call('turn', { clockMs: pick(jumps) })
      const after = await page.answerAll(2)
      site.plan = 'ok'
      await until(() => ledger.rows.size === 4, 30_000)
      const wanted = [...before, ...after].map(({ id }) => id).join()
      expect([...ledger.rows.keys()].join() === wanted, 'they did not arrive in the order they were given')
      return page
    },
  },
]
