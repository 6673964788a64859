// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** How the browser counts: what moves within half a second of a press was asked for. Runs inside the page. */
const watchShifts = () => {
  const view = /** @type {any} */ (window)
  view.shifts = []
  addEventListener('pointerdown', ({ timeStamp }) => Object.assign(view, { pressedAt: timeStamp }), { capture: true })
  const observer = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of /** @type {any[]} */ (list.getEntries()))
      if (!hadRecentInput) view.shifts.push(value)
  })
  observer.observe({ type: 'layout-shift', buffered: true })
}

/** @param {Page} page */
const sizeOf = (page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight, scrollY])

/** The shifts so far; what was painted last is in. @param {Page} page */
const shiftsOn = (page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
    return /** @type {any} */ (window).shifts
  })

test.beforeEach(async ({ page, host }) => {
  host.page = hostPage({ body: '<h1>A host</h1>'.repeat(60) })
  await page.addInitScript(watchShifts)
})

test('a prompt that appears, is answered and goes moves nothing of the page', async ({ host, page }) => {
  const { faces, answer, sentence, button, host: element } = promptOn(page)
  await page.goto(host.url)
  const before = await sizeOf(page)
  await expect(faces).toHaveCount(5)
  await answer('Happy', 'No shift')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(await sizeOf(page)).toEqual(before)
  await button('Close').click()
  await expect(element).toHaveCount(0)
  expect(await shiftsOn(page)).toEqual([])
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'No shift' }] }])
})

test('a thank-you that comes late moves nothing either', async ({ host, page }) => {
  /** @type {(() => unknown)[]} */
  const held = []
  await page.route('**/feedback', (route) => {
    held.push(() => route.continue())
  })
  const { answer, sentence } = promptOn(page)
  await page.goto(host.url)
  await answer('Happy', 'Slow server')
  await expect.poll(() => held).toHaveLength(1)
  await page.waitForFunction(() => performance.now() - /** @type {any} */ (window).pressedAt > 600)
  held[0]?.()
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(await shiftsOn(page)).toEqual([])
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'Slow server' }] }])
})

test('the watch on shifts sees one', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [] })
  await page.goto(host.url)
  await shiftsOn(page)
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Ad' })))
  await expect.poll(() => shiftsOn(page)).toHaveLength(1)
})
