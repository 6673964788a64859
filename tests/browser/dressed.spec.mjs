// @ts-check
import axe from 'axe-core'
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { settled } from './pages/measurePrompt.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/** @param {any} host @param {object} look @param {object} [more] @param {string} [body] @param {string} [head] */
const furnish = (host, look, more = {}, body = '<h1>A host</h1>', head = '') => {
  host.page = hostPage({ body, head })
  host.serve('/prompts.json', { prompts: [{ ...mood, ...more }], pacing: relaxed, look })
}
/** @param {import('@playwright/test').Locator} one */
const boxOf = (one) => one.evaluate((own) => own.getBoundingClientRect().toJSON())

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`in ${colorScheme} colours that are hard to see are mended, and told once`, async ({ host, page }) => {
    /** @type {string[]} */
    const warned = []
    page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()))
    furnish(host, {
      accent: '#ffe08a',
      surface: { light: '#fffbe6', dark: '#10243a' },
      text: { light: '#bbb', dark: '#345' },
    })
    await page.emulateMedia({ colorScheme })
    await page.addInitScript({ content: axe.source })
    await page.goto(host.url)
    const { face } = promptOn(page)
    await face('Happy').click()
    await page.evaluate(settled)
    const found = await page.evaluate(() => /** @type {any} */ (window).axe.run('moodpoint-prompt'))
    expect(found.violations).toEqual([])
    expect(warned).toHaveLength(1)
    expect(warned[0]).toContain('look.accent #ffe08a')
  })
}

test('parts are the page’s to style, corners and fonts the file’s', async ({ host, page }) => {
  furnish(
    host,
    { radius: 4, font: 'Georgia' },
    {},
    '',
    '<style>moodpoint-prompt::part(send){letter-spacing:3px}</style>',
  )
  await page.goto(host.url)
  const { face, host: element, button } = promptOn(page)
  await face('Happy').click()
  await expect(button('Send')).toHaveCSS('letter-spacing', '3px')
  await expect(element.locator('.card')).toHaveCSS('border-top-left-radius', '4px')
  await expect(element.locator('.card')).toHaveCSS('font-family', /Georgia/)
})

test('what is to be avoided is not covered, however large the prompt becomes', async ({ host, page }) => {
  const buy = '<button id="buy" style="position:fixed;right:0;bottom:0;width:200px;height:60px">Buy</button>'
  furnish(host, { avoid: '#buy' }, {}, buy)
  await page.goto(host.url)
  const { face, faces, host: element } = promptOn(page)
  const isCovered = async () => {
    const [card, own] = [await boxOf(element.locator('.card')), await boxOf(page.locator('#buy'))]
    return card.bottom > own.top && card.right > own.left && card.left < own.right
  }
  await expect(faces).toHaveCount(5)
  await expect.poll(isCovered).toBe(false)
  await face('Unhappy').click()
  await expect.poll(isCovered).toBe(false)
  await page.locator('#buy').click({ timeout: 1000 })
})

test('a keyboard on the screen lifts it', async ({ host, page }) => {
  furnish(host, { avoid: '#nothing' })
  await page.goto(host.url)
  const { face, comment, host: element } = promptOn(page)
  await face('Unhappy').click()
  await comment.focus()
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { configurable: true, value: innerHeight - 250 })
    visualViewport?.dispatchEvent(new Event('resize'))
  })
  const seen = await page.evaluate(() => innerHeight - 250)
  await expect.poll(async () => (await boxOf(element.locator('.card'))).bottom).toBeLessThanOrEqual(seen)
  await expect(comment).toBeInViewport()
})

test('the launcher is a tab at the edge where the file says so', async ({ host, page }) => {
  furnish(host, { launcher: 'tab' }, { where: 'launcher' })
  await page.goto(host.url)
  const { button, dialog } = promptOn(page)
  const box = await button('Feedback').evaluate((own) => own.getBoundingClientRect().toJSON())
  const width = await page.evaluate(() => document.documentElement.clientWidth)
  expect(box.right).toBe(width)
  expect(box.height).toBeGreaterThan(box.width)
  expect(box.width).toBeGreaterThanOrEqual(44)
  await button('Feedback').click()
  await expect(dialog).toBeVisible()
})
