// @ts-check

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */
/** @typedef {import('../scenarios.mjs').Bench} Bench */
/** @typedef {import('../scenarios.mjs').Visitor} Visitor */

const wrongEndpoints = [
  'html',
  { name: 'redirect', status: 302 },
  { name: 'status', status: 401 },
  { name: 'redirect', status: 307 },
  { name: 'status', status: 404 },
  { name: 'redirect', status: 301 },
  { name: 'status', status: 403 },
  { name: 'status', status: 501 },
]
const wrongRecords = [422, 400, 415]
const longComment = 'far too long '.repeat(140)
const limitBytes = 2000

/** Answers while the line is cut, so that they wait together. @param {Bench} bench @param {number} count */
async function collect({ site, visit }, count) {
  site.plan = 'reset'
  const page = await visit()
  return { page, answers: await page.answerAll(count) }
}

/** Waits until only parked records are left. @param {Bench} bench @param {Visitor} page */
const untilOthersAreOut = ({ until }, page) =>
  until(async () => (await page.list()).every(({ state }) => state === 'parked'), 30_000)

/** The endpoint does not want it, and says so in one way or another. @type {Scenario[]} */
export const refused = [
  {
    name: 'wrong-endpoint-then-the-right-one',
    variants: wrongEndpoints.length,
    requests: (answers) => answers + 3,
    async run({ site, visit, pick, ledger, expect, leave, sleep }) {
      site.plan = pick(wrongEndpoints)
      const page = await visit()
      await page.answerAll(3)
      await page.reload()
      await sleep(1500)
      expect(ledger.posts.length <= 3, `${ledger.posts.length} POSTs to an endpoint that is wrong`)
      expect(ledger.heard('delivered').length === 0, 'called delivered what nobody has taken')
      expect(
        ledger.heard('error').some(({ code }) => code === 'endpoint'),
        'no event error',
      )
      expect((await page.list()).length === 3, 'not all of them wait')
      await leave(page.page.close)
      site.setting.attributes = { endpoint: '/feedback?key=right' }
    },
  },
  {
    name: 'one-wrong-record-among-many',
    variants: wrongRecords.length,
    requests: (answers) => answers + 4,
    async run(bench) {
      const { site, pick, ledger, expect } = bench
      const { page, answers } = await collect(bench, 10)
      const poison = answers[3]?.id ?? ''
      const status = pick(wrongRecords)
      const isPoison = (/** @type {{ ids: string[] }} */ { ids }) => ids.includes(poison)
      site.plan = (post) => (isPoison(post) ? { name: 'status', status, body: '{"error":"odd"}' } : 'ok')
      const failed = ledger.posts.length
      await page.reload()
      expect(await untilOthersAreOut(bench, page), 'one wrong record held the others up')
      expect(ledger.rows.size === 9, `${ledger.rows.size} of 9 good ones arrived`)
      expect(ledger.posts.slice(failed).filter(isPoison).length <= 2, 'the wrong one was tried more than twice')
      const [parked] = await page.list()
      expect(parked?.id === poison && parked.status === status, `parked is ${JSON.stringify(parked)}`)
      const exported = await page.call('export')
      expect(exported[0]?.id === poison, 'the parked record cannot be exported')
      return page
    },
  },
  {
    name: 'one-record-too-large',
    variants: 2,
    requests: (answers) => 2 * answers + 8,
    async run(bench) {
      const { site, pick, ledger, expect } = bench
      site.setting.attributes = pick([{}, { batch: '20' }])
      const { page } = await collect(bench, 5)
      const { id } = await page.answer({ words: longComment })
      await page.answerAll(2)
      site.plan = ({ body }) => (body.length > limitBytes ? { name: 'status', status: 413 } : 'ok')
      await page.reload()
      expect(await untilOthersAreOut(bench, page), 'a record that is too large held the others up')
      expect(ledger.rows.size === 7, `${ledger.rows.size} of 7 small ones arrived`)
      const [parked, ...more] = await page.list()
      expect(parked?.id === id && more.length === 0, 'not the large one alone is parked')
      return page
    },
  },
]
