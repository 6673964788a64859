// @ts-check

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */

const cuts = ['resetAfterCommit', 'closeAfterCommit', 'reset', 'close']
const brokenBodies = ['truncatedBody', 'endlessBody']
const plain = ['noContent', 'multiStatus']

/** The endpoint has taken the record, and the answer to it is odd or does not come. @type {Scenario[]} */
export const acknowledged = [
  {
    // Browsers send a POST again by themselves when a line that served before dies (httpwg/http-core#27).
    name: 'line-cut-before-the-answer',
    variants: cuts.length,
    requests: (answers) => answers + 2,
    async run({ site, visit, pick, ledger, expect }) {
      const page = await visit()
      await page.answer()
      site.plan = [pick(cuts)]
      const { id } = await page.answer()
      await page.answer()
      expect(ledger.posts.filter(({ ids }) => ids.includes(id)).length <= 3, 'one record came more than three times')
      return page
    },
  },
  {
    name: 'broken-body-after-200',
    variants: brokenBodies.length,
    requests: (answers) => answers,
    async run({ site, visit, pick, ledger, expect, until }) {
      const page = await visit()
      site.plan = [pick(brokenBodies)]
      const { said } = await page.answer()
      expect(said.includes('has been sent'), `the status line said taken, the person read: ${said}`)
      await page.answer()
      expect(await until(() => ledger.rows.size === 2, 15_000), 'the lock was not free within 15 s')
      return page
    },
  },
  {
    name: 'acknowledged-without-a-word',
    variants: plain.length,
    requests: (answers) => answers,
    async run({ site, visit, pick, expect }) {
      const page = await visit()
      site.plan = pick(plain)
      const { said } = await page.answer()
      expect(said.includes('has been sent'), `the person read: ${said}`)
      expect((await page.list()).length === 0, 'it still waits')
      return page
    },
  },
]
