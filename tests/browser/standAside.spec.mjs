// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const phone = { width: 390, height: 700 }

/** @param {any} host @param {string} body @param {string} [head] */
const furnish = (host, body, head = '') => {
  host.page = hostPage({ body, head })
  host.serve('/prompts.json', { prompts: [mood], pacing: relaxed })
}

/** Links, one beneath the other, over more than two windows. */
const links = Array.from({ length: 40 }, (_, at) => `<p><a href="#${at}">Link ${at}</a></p>`).join('')

/** Whether what has the focus can be seen in its middle. @param {Page} page */
const isFocusSeen = (page) =>
  page.evaluate(() => {
    const { x, y, width, height } = /** @type {Element} */ (document.activeElement).getBoundingClientRect()
    return document.elementFromPoint(x + width / 2, y + height / 2) === document.activeElement
  })

/** @param {Page} page */
const paddingOf = (page) =>
  page.evaluate(() => ({
    padding: getComputedStyle(document.documentElement).scrollPaddingBottom,
    sheets: document.adoptedStyleSheets.length,
  }))

test('whatever gets the focus is seen, and the page has its own padding back', async ({ host, page }) => {
  furnish(host, links, '<style>html{scroll-padding-bottom:7px}</style>')
  await page.setViewportSize(phone)
  await page.goto(host.url)
  const { faces, host: element, button } = promptOn(page)
  await expect(faces).toHaveCount(5)
  await page.getByRole('link', { name: 'Link 8' }).focus()
  for (let count = 9; count < 24; count++) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: `Link ${count}` })).toBeFocused()
    await expect.poll(() => isFocusSeen(page)).toBe(true)
  }
  await expect.poll(async () => Number.parseFloat((await paddingOf(page)).padding)).toBeGreaterThan(80)
  await expect(faces.first()).toBeVisible()
  await button('Not now').click()
  await expect(element).toHaveCount(0)
  expect(await paddingOf(page)).toEqual({ padding: '7px', sheets: 0 })
})

test('where there is room nowhere it folds away to the launcher, and back', async ({ host, page }) => {
  const field =
    '<textarea aria-label="Chat" style="position:fixed;inset:auto 0 0 0;width:100%;height:270px"></textarea>'
  furnish(host, `<button>Above</button>${field}`)
  await page.setViewportSize({ width: 320, height: 568 })
  await page.goto(host.url)
  const { face, comment, button, host: element } = promptOn(page)
  await face('Unhappy').click()
  await comment.fill('Half a sentence')
  await page.getByLabel('Chat').focus()
  const card = element.locator('.card')
  await expect(card).toBeHidden()
  await expect(page.getByLabel('Chat')).toBeFocused()
  await expect(button('Feedback')).toBeVisible()
  await expect.poll(() => isFocusSeen(page)).toBe(true)

  await page.getByRole('button', { name: 'Above' }).focus()
  await expect(card).toBeVisible()
  await expect(button('Feedback')).toHaveCount(0)

  await page.getByLabel('Chat').focus()
  await button('Feedback').press('Enter')
  await expect(card).toBeVisible()
  await expect(face('Unhappy')).toBeFocused()
  await expect(comment).toHaveValue('Half a sentence')
  await button('Not now').click()
  await expect(element).toHaveCount(0)
})

test('whoever works with the mouse, and in the prompt alone, fetches nothing for it', async ({ host, page }) => {
  furnish(host, `<button>Mine</button>${links}`)
  /** @type {string[]} */
  const fetched = []
  page.on('request', (request) => void fetched.push(request.url()))
  await page.setViewportSize(phone)
  await page.goto(host.url)
  const { faces, answer, thanks } = promptOn(page)
  await expect(faces).toHaveCount(5)
  await page.getByRole('button', { name: 'Mine' }).click()
  await page.mouse.wheel(0, 300)
  await answer('Happy')
  await expect(thanks).toBeVisible()
  expect(fetched.filter((url) => url.includes('-shapes-'))).toEqual([])
})

for (const isModal of [false, true]) {
  test(`a keyboard on the screen covers no part of what is ${isModal ? 'opened' : 'asked'} on a phone`, async ({
    host,
    browser,
  }) => {
    const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })
    const page = await context.newPage()
    furnish(host, links)
    host.serve('/prompts.json', { prompts: [{ ...mood, ...(isModal && { where: 'launcher', when: undefined }) }] })
    await page.goto(host.url)
    const { face, comment, button, host: element } = promptOn(page)
    if (isModal) await button('Feedback').tap()
    await face('Unhappy').tap()
    await comment.tap()
    const seen = await page.evaluate(() => {
      const height = innerHeight - 320
      Object.defineProperty(visualViewport, 'height', { configurable: true, value: height })
      visualViewport?.dispatchEvent(new Event('resize'))
      return height
    })
    const boxOf = () => element.locator('.card').evaluate((own) => own.getBoundingClientRect().toJSON())
    await expect.poll(async () => (await boxOf()).bottom).toBeLessThanOrEqual(seen)
    expect((await boxOf()).top).toBeGreaterThanOrEqual(0)
    await expect(comment).toBeFocused()
    const { top, bottom } = await comment.evaluate((own) => own.getBoundingClientRect().toJSON())
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(seen)
    await context.close()
  })
}
