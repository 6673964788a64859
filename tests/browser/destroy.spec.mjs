// @ts-check
import { expect, test } from './harness/test.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood } from './pages/startSite.mjs'
import { countLeftovers, destroyAndCount, nothing, watchLeftovers } from './pages/watchLeftovers.mjs'

const waiting = [
  { id: 'later', question: 'Later?', when: [{ load: '1h' }, { route: '1s' }, { event: 'done' }] },
  { id: 'asked', question: 'And?', when: { event: 'never' } },
]
const launcher = { id: 'always', question: 'Anything else?', where: 'launcher' }

test.beforeEach(({ page }) => watchLeftovers(page))

/** @typedef {import('@playwright/test').Page} Page */
/** @type {[moment: string, prompts: object[], reach: (page: Page, host: { answer: unknown }) => Promise<unknown>][]} */
const moments = [
  [
    'while triggers wait',
    waiting,
    (page) => expect.poll(async () => (await page.evaluate(countLeftovers)).timers).toContain('setTimeout 3600000'),
  ],
  ['while a prompt is open', [mood], (page) => expect(promptOn(page).faces).toHaveCount(5)],
  [
    'after a choice',
    [mood],
    async (page) => {
      await promptOn(page).face('Happy').click()
      await promptOn(page).comment.fill('Half')
    },
  ],
  [
    'while the thank-you is read',
    [mood],
    async (page) => {
      await promptOn(page).answer('Happy')
      await expect(promptOn(page).sentence(outcome.sent)).toBeVisible()
    },
  ],
  [
    'while an answer waits for the endpoint',
    [mood],
    async (page, host) => {
      host.answer = 'off'
      await promptOn(page).answer('Happy')
      await expect(promptOn(page).sentence(outcome.saved)).toBeVisible()
    },
  ],
  ['with the launcher', [launcher], (page) => expect(promptOn(page).button('Feedback')).toBeVisible()],
  [
    'with an open dialog',
    [launcher],
    async (page) => {
      await promptOn(page).button('Feedback').click()
      await expect(promptOn(page).dialog).toBeVisible()
    },
  ],
]
for (const [moment, prompts, reach] of moments) {
  test(`destroy() ${moment} leaves no node, no listener and no timer`, async ({ host, page }) => {
    host.serve('/prompts.json', { prompts })
    await page.goto(host.url)
    await moodOn(page).started()
    await reach(page, host)
    const before = await page.evaluate(countLeftovers)
    expect(before.listeners.length + before.timers.length).toBeGreaterThan(0)
    expect(await page.evaluate(destroyAndCount)).toEqual(nothing)
    await expect.poll(async () => (await page.evaluate(() => navigator.locks.query())).held).toEqual([])
    expect(await page.evaluate(countLeftovers)).toEqual(nothing)
  })
}

test(`destroy() while the chunk "show" is on its way: nothing comes of it`, async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood, launcher] })
  /** @type {(() => unknown)[]} */
  const held = []
  await page.route(`**/moodpoint-show-*.js`, (route) => {
    held.push(() => route.continue())
  })
  await page.goto(host.url)
  await expect.poll(() => held).toHaveLength(1)
  await page.evaluate(destroyAndCount)
  const arrived = page.waitForEvent('requestfinished', (request) => request.url().includes(`-show-`))
  held[0]?.()
  const url = (await arrived).url()
  await page.evaluate((address) => import(address), url)
  await moodOn(page).explain()
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  expect(await page.evaluate(countLeftovers)).toEqual(nothing)
})

test('destroy() while the endpoint thinks: the record stays owed and the next page pays it once', async ({
  host,
  page,
}) => {
  /** @type {(() => unknown)[]} */
  const held = []
  await page.route('**/feedback', (route) => {
    held.push(() => route.fulfill({ status: 503 }))
  })
  await page.goto(host.url)
  await promptOn(page).answer('Happy', 'Mid-air')
  await expect.poll(() => held).toHaveLength(1)
  expect(await page.evaluate(destroyAndCount)).toEqual(nothing)
  const failed = page.waitForResponse('**/feedback')
  held[0]?.()
  await failed
  await expect.poll(async () => (await page.evaluate(() => navigator.locks.query())).held).toEqual([])
  expect(await page.evaluate(countLeftovers)).toEqual(nothing)

  await page.unroute('**/feedback')
  await page.clock.install()
  await page.reload()
  await moodOn(page).flush()
  await page.clock.fastForward(2000)
  await expect.poll(() => host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'Mid-air' }] }])
  expect(host.posts).toHaveLength(1)
})

test('after destroy() nothing happens any more, and what was chosen is finished by the next page', async ({
  host,
  page,
}) => {
  host.serve('/prompts.json', { prompts: [mood, ...waiting] })
  const { face, host: element } = promptOn(page)
  await page.goto(host.url)
  await face('Unhappy').click()
  await page.evaluate(destroyAndCount)
  await expect(element).toHaveCount(0)
  await moodOn(page).event('done')
  expect(await moodOn(page).show('asked')).toBe('none')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  expect(await page.evaluate(countLeftovers)).toEqual(nothing)
  expect(host.posts).toEqual([])

  await page.reload()
  await expect.poll(() => host.taken()).toMatchObject([{ prompt: 'mood', ending: 'left', answers: [{ value: 2 }] }])
})

test('the page can start again after destroy()', async ({ host, page }) => {
  await page.goto(host.url)
  await expect(promptOn(page).faces).toHaveCount(5)
  await page.evaluate(destroyAndCount)
  await page.evaluate(() => {
    const view = /** @type {any} */ (window)
    view.moodpoint = undefined
    const script = document.createElement('script')
    Object.assign(script, { src: '/moodpoint/moodpoint.js' })
    Object.assign(script.dataset, { endpoint: '/feedback', prompts: '/prompts.json' })
    document.head.append(script)
  })
  await moodOn(page).started()
  await moodOn(page).open('mood')
  await promptOn(page).answer('Happy')
  await expect(promptOn(page).thanks).toBeVisible()
  await expect.poll(() => host.taken()).toMatchObject([{ answers: [{ value: 4 }] }])
})
