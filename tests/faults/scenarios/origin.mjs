// @ts-check

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */

/** @type {{ cors: import('../server/startFaultServer.mjs').Cors, format: string }[]} */
const refusals = [
  { cors: 'missing', format: 'text' },
  { cors: 'preflight refused', format: 'json' },
  { cors: 'wrong', format: 'text' },
  { cors: 'missing', format: 'json' },
]

/** The endpoint is of another origin, and does not let the page read what it answers. @type {Scenario[]} */
export const origin = [
  {
    name: 'cors-refused',
    variants: refusals.length,
    waits: true,
    requests: (answers) => 2 * answers + 6,
    async run({ site, visit, pick, ledger, expect, sleep }) {
      const { cors, format } = pick(refusals)
      site.cors = cors
      site.setting.attributes = { endpoint: `${site.abroad}/feedback`, format }
      const page = await visit()
      for (const { said } of await page.answerAll(2)) expect(said.includes('Saved'), `the person read: ${said}`)
      await sleep(4000)
      expect(format === 'text' || ledger.posts.length === 0, 'a POST in spite of the preflight')
      expect(ledger.posts.length <= 6, `${ledger.posts.length} POSTs in 4 s`)
      return page
    },
  },
]
