// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const tall = '<p style="height: 1500px">A long page</p>'
const place = '<section id="after"><h2>Your order</h2></section><p id="below">Below</p>'

/** @param {Page} page */
const heardOn = (page) =>
  page.evaluate(() => /** @type {any} */ (window).heard.map((/** @type {any} */ { event }) => event))
/** @param {Page} page @param {string} selector */
const topOf = (page, selector) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().top + scrollY)

/** @param {Awaited<ReturnType<typeof import('./pages/startSite.mjs').startSite>>} host @param {object} more @param {string} body */
const furnish = (host, more, body) => {
  host.page = hostPage({ body })
  host.serve('/prompts.json', { prompts: [{ ...mood, where: { inline: '#after' }, ...more }], pacing: relaxed })
}

test('a prompt stands in the page, is a region, takes no focus, and moves nothing above it', async ({ host, page }) => {
  furnish(host, {}, `<input aria-label="Name"><a href="#x" id="above">Above</a>${place}`)
  const { host: element, faces, answer, sentence, button } = promptOn(page)
  await page.goto(host.url)
  await page.getByLabel('Name').focus()
  const above = await topOf(page, '#after > h2')
  await expect(faces).toHaveCount(5)
  await expect(page.locator('#after > moodpoint-prompt')).toHaveCount(1)
  await expect(element.getByRole('region', { name: 'How was it?' })).toBeVisible()
  await expect(page.getByLabel('Name')).toBeFocused()
  expect(await topOf(page, '#after > h2')).toBe(above)
  await answer('Happy', 'In place')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(await topOf(page, '#after > h2')).toBe(above)
  await button('Close').click()
  await expect(element).toHaveCount(0)
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'In place' }] }])
})

test('it counts as asked once it is seen', async ({ host, page }) => {
  furnish(host, {}, tall + place)
  await page.goto(host.url)
  const { faces } = promptOn(page)
  await expect(faces).toHaveCount(5)
  await page.waitForTimeout(500)
  expect(await heardOn(page)).toEqual([])
  const drawnAt = Date.now()
  await faces.first().scrollIntoViewIfNeeded()
  await expect.poll(() => heardOn(page)).toEqual(['shown'])
  await page.getByText('A long page').scrollIntoViewIfNeeded()
  await faces.nth(1).check({ force: true })
  await promptOn(page).button('Send').click()
  await expect.poll(() => host.taken()).toMatchObject([{ prompt: 'mood', answers: [{ value: 2 }] }])
  expect(Date.parse(host.taken()[0].shownAt)).toBeGreaterThanOrEqual(drawnAt)
})

test('what nobody has seen leaves room for another prompt, and goes when that one asks', async ({ host, page }) => {
  furnish(host, {}, tall + place)
  host.serve('/prompts.json', {
    prompts: [
      { ...mood, where: { inline: '#after' } },
      { id: 'later', question: 'And now?', when: { event: 'now' } },
    ],
  })
  await page.goto(host.url)
  await expect(page.locator('#after moodpoint-prompt')).toHaveCount(1)
  await page.evaluate(() => /** @type {any} */ (window).moodpoint.event('now'))
  await expect(page.locator('body > moodpoint-prompt')).toHaveCount(1)
  await expect(page.locator('#after moodpoint-prompt')).toHaveCount(0)
  expect(await heardOn(page)).toEqual(['shown'])
})

test('seen but not answered, it is not asked again that visit', async ({ host, page }) => {
  furnish(host, {}, place)
  host.serve('/prompts.json', { prompts: [{ ...mood, where: { inline: '#after' } }] })
  await page.goto(host.url)
  await expect.poll(() => heardOn(page)).toEqual(['shown'])
  await page.reload()
  await page.waitForTimeout(800)
  await expect(promptOn(page).host).toHaveCount(0)
})

for (const where of [undefined, 'inline']) {
  test(`authored as <moodpoint-inline>, with "where": ${where}, it stands there`, async ({ host, page }) => {
    furnish(
      host,
      { where },
      `<moodpoint-inline prompt="other"></moodpoint-inline><moodpoint-inline prompt="mood"></moodpoint-inline>`,
    )
    await page.goto(host.url)
    await expect(page.locator('moodpoint-inline[prompt=mood] > moodpoint-prompt')).toHaveCount(1)
    await expect(page.locator('moodpoint-prompt')).toHaveCount(1)
    await expect.poll(() => heardOn(page)).toEqual(['shown'])
  })
}

test('a place that comes late, goes and comes again is found', async ({ host, page }) => {
  furnish(host, {}, '<main></main>')
  const { faces, face, host: element } = promptOn(page)
  await page.goto(host.url)
  const draw = () => page.evaluate(() => document.querySelector('main')?.setHTMLUnsafe('<div id="after"></div>'))
  await page.waitForTimeout(400)
  await draw()
  await expect(faces).toHaveCount(5)
  await expect.poll(() => heardOn(page)).toEqual(['shown'])
  await face('Unhappy').click()
  await draw()
  await expect(face('Unhappy')).toBeChecked()
  await page.evaluate(() => document.querySelector('main')?.replaceChildren())
  await page.waitForTimeout(600)
  await expect(element).toHaveCount(0)
  await page.reload()
  await expect.poll(() => host.taken()).toMatchObject([{ ending: 'left', answers: [{ value: 2 }] }])
})

test('above what is seen it waits', async ({ host, page }) => {
  furnish(host, { when: { event: 'now' } }, `${place}${tall}${tall}`)
  await page.goto(host.url)
  await page.evaluate(() => scrollTo(0, 2000))
  await page.evaluate(() => /** @type {any} */ (window).moodpoint.event('now'))
  await page.waitForTimeout(600)
  await expect(promptOn(page).host).toHaveCount(0)
  expect(await page.evaluate(() => scrollY)).toBe(2000)
  await page.evaluate(() => scrollTo(0, 0))
  await expect(promptOn(page).faces).toHaveCount(5)
})

test('thanks keep the room of the questions, so that nothing below moves by itself', async ({ host, page }) => {
  furnish(host, {}, place)
  const { answer, sentence } = promptOn(page)
  /** @type {(() => unknown)[]} */
  const held = []
  await page.route('**/feedback', (route) => void held.push(() => route.continue()))
  await page.goto(host.url)
  await answer('Happy', 'Slow server')
  await expect.poll(() => held).toHaveLength(1)
  const before = await topOf(page, '#below')
  held[0]?.()
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(await topOf(page, '#below')).toBe(before)
})

test('the host opens it in its place, and explain() tells of it', async ({ host, page }) => {
  furnish(host, { share: '0.01%', when: { event: 'never' } }, place)
  await page.goto(host.url)
  const explain = () => page.evaluate(() => /** @type {any} */ (window).moodpoint.explain())
  await page.waitForFunction(() => /** @type {any} */ (window).moodpoint.explain)
  await expect
    .poll(async () => (await explain())[0].gates.at(-1))
    .toMatchObject({ gate: 'place', code: 'ok', wanted: '#after' })
  await page.evaluate(() => void (/** @type {any} */ (window).moodpoint.show('mood')))
  await expect(page.locator('#after > moodpoint-prompt')).toHaveCount(1)
  await promptOn(page).button('Not now').click()
  await page.locator('#after').evaluate((one) => one.remove())
  expect((await explain())[0].gates.at(-1)).toMatchObject({ gate: 'place', code: 'no-place', pass: false })
})

test('a selector that is none costs no other prompt', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [{ ...mood, id: 'bad', where: { inline: '##' } }, mood] })
  await page.goto(host.url)
  await expect(promptOn(page).faces).toHaveCount(5)
  expect(await heardOn(page)).toEqual(['error', 'shown'])
})
