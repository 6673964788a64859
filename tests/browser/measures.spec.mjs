// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage, scriptTag } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { relaxed } from './pages/startSite.mjs'

const day = 864e5
const paid = { id: 'checkout', question: 'How was it?', touchpoint: 'paid', when: { event: 'paid' } }
const page = (/** @type {string} */ attributes) => hostPage({ tag: scriptTag.replace('async', `async ${attributes}`) })
const everything = 'data-send="response,outcome,tally"'

/** @param {import('@playwright/test').Page} tab @param {string} url */
async function visit(tab, url) {
  await tab.goto(url)
  await moodOn(tab).started()
}

test('an outcome arrives with what was felt here three weeks before', async ({ host, page: tab }) => {
  host.page = page(everything)
  host.serve('/prompts.json', { prompts: [paid] })
  await tab.clock.install()
  await visit(tab, host.url)
  await moodOn(tab).event('paid')
  await promptOn(tab).answer('Unhappy', 'Too many steps')
  await expect(promptOn(tab).sentence(outcome.sent)).toBeVisible()
  await tab.clock.setFixedTime(Date.now() + 21 * day)
  await visit(tab, host.url)
  expect(await moodOn(tab).outcome('churned', { value: -42 })).toBe(true)
  // The clock stands, so the five seconds after which counts are looked for never pass.
  await expect.poll(() => host.taken().map(({ kind }) => kind)).toEqual(['response', 'outcome'])
  expect(host.taken().at(-1)).toMatchObject({
    kind: 'outcome',
    name: 'churned',
    value: -42,
    felt: [{ touchpoint: 'paid', band: 'low', days: 21 }],
  })
  expect(JSON.stringify(host.taken().at(-1))).not.toContain('Too many')
})

test('a tally arrives the next day, of what a person did', async ({ host, page: tab }) => {
  host.page = page(everything)
  host.serve('/prompts.json', { prompts: [paid] })
  await tab.clock.install()
  await visit(tab, host.url)
  await moodOn(tab).event('paid')
  await promptOn(tab).answer('Happy')
  await expect(promptOn(tab).sentence(outcome.sent)).toBeVisible()
  const now = await tab.evaluate(() => Date.now())
  const today = new Date(now).toISOString().slice(0, 10)
  await tab.clock.setSystemTime(now + day) // no timer runs: the page that is left would look for counts at once, and send them
  await visit(tab, host.url)
  await tab.clock.runFor(6000)
  await expect.poll(() => host.taken().length).toBe(2)
  expect(host.taken()[1]).toMatchObject({
    ...{ kind: 'tally', prompt: 'checkout', touchpoint: 'paid', day: today, share: 1 },
    counts: { eligible: 1, asked: 1, touched: 1, rated: 1, commented: 0, dismissed: 0, ignored: 0 },
    env: { device: 'desktop', input: 'mouse' },
  })
})

test('without consent there is neither', async ({ host, page: tab }) => {
  host.page = page(`${everything} data-consent="required"`)
  host.serve('/prompts.json', { prompts: [paid] })
  await tab.clock.install()
  await visit(tab, host.url)
  await moodOn(tab).open('checkout')
  await promptOn(tab).button('Not now').click()
  expect(await moodOn(tab).outcome('converted')).toBe(false)
  await tab.clock.fastForward(day)
  await visit(tab, host.url)
  await tab.clock.runFor(6000)
  expect(await moodOn(tab).outcome('converted')).toBe(false)
  expect(await moodOn(tab).list()).toEqual([])
  expect(host.posts).toEqual([])
})

test('what measures is fetched after the prompt, and only where a record is owed', async ({ host, page: tab }) => {
  host.serve('/prompts.json', { prompts: [{ ...paid, when: { load: '0s' } }], pacing: relaxed })
  /** @type {string[]} */
  const parts = []
  tab.on('request', (request) => parts.push(/moodpoint-(show|measures)/.exec(request.url())?.[1] ?? ''))
  await visit(tab, host.url)
  await expect(promptOn(tab).faces).toHaveCount(5)
  host.page = page(everything)
  const named = () => parts.filter(Boolean)
  expect(named()).toEqual(['show'])
  parts.length = 0
  await visit(tab, host.url)
  await expect(promptOn(tab).faces).toHaveCount(5)
  await expect.poll(named).toEqual(['show', 'measures'])
})
