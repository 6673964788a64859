// @ts-check

/** @typedef {import('../scenarios.mjs').Scenario} Scenario */

const goings = ['navigate', 'reload', 'close']
/** How the endpoint stands while the page is left, and what it does to what waits. */
const absences = ['ok', 'reset', 'hang']

/** The person leaves the page, and may come back. @type {Scenario[]} */
export const left = [
  {
    name: 'page-left-in-the-task-of-send',
    variants: goings.length,
    requests: (answers) => answers + 2,
    async run({ site, visit, pick, ledger, expect, until, leave, sleep }) {
      const way = pick(goings)
      const page = await visit()
      await page.choose()
      await sleep(200) // nobody presses Send sooner after choosing
      const next = await visit('/other')
      await leave(async () => {
        await page.call('sendAndGo', way)
        if (way === 'close') await page.page.close()
      })
      await next.reload()
      expect(await until(() => ledger.rows.size === 1, 20_000), 'what the person sent never arrived')
      expect(site.plan === 'ok', 'the endpoint was well')
      return next
    },
  },
  {
    name: 'back-and-forward',
    variants: absences.length,
    requests: (answers) => answers + 6,
    async run({ site, visit, pick, leave, sleep }) {
      site.plan = pick(absences)
      const page = await visit()
      await page.answerAll(2)
      await leave(() => page.page.goto(`${site.home}/prompts.json`))
      site.plan = 'ok'
      await page.page.evaluate(() => void setTimeout(() => history.back())) // going back ends what evaluates
      await sleep(500)
      await page.started()
      await page.answer()
      return page
    },
  },
]
