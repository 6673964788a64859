// @ts-check
import { expect, test } from './harness/test.mjs'
import { misplacedInPrompt, overlapsInPrompt } from './pages/faultsOfPrompt.mjs'
import { galleryOn } from './pages/galleryOn.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { runAxe } from './pages/runAxe.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/*
 * One test for each row of WCAG 2.2 that bites a prompt; its title names the criteria. Others hold the same over more
 * cells: 1.4.1, 1.4.3, 1.4.10, 1.4.11, 1.4.12 and 2.5.8 in gallery.spec.mjs and galleryLooks.spec.mjs, 2.1.1 in
 * everyShape.spec.mjs. What needs a person stands in CONTRIBUTING.md.
 */

/** Names of all controls, in the order in which they are reached. @param {import('@playwright/test').Page} page */
const namesOn = async (page) =>
  Promise.all((await promptOn(page).host.locator('input, textarea, button').all()).map((one) => one.ariaSnapshot()))

test('1.1.1, 4.1.2: every point has a name, a role and a state; what is drawn is no content', async ({
  gallery,
  page,
}) => {
  await galleryOn(page, gallery).open({ scale: 'faces-5', state: 'chosen' })
  const { host } = promptOn(page)
  expect(await namesOn(page)).toEqual([
    '- radio "Very unhappy"',
    '- radio "Unhappy" [checked]',
    '- radio "Neither"',
    '- radio "Happy"',
    '- radio "Very happy"',
    '- checkbox "Delivery" [checked]',
    '- checkbox "Payment"',
    '- checkbox "Finding things"',
    '- textbox "Anything to add?": …',
    '- button "Not now"',
    '- button "Send"',
  ])
  await expect(host.getByRole('img')).toHaveCount(0)
  await expect(host.locator('svg:not([aria-hidden=true])')).toHaveCount(0)
})

test('1.3.1, 2.4.6, 3.3.2: the question names its group, and fields have labels that are seen', async ({
  gallery,
  page,
}) => {
  await galleryOn(page, gallery).open({ scale: 'faces-5', state: 'chosen' })
  const { host, comment } = promptOn(page)
  await expect(host.getByRole('group', { name: 'How was ordering with us?' }).getByRole('radio')).toHaveCount(5)
  await expect(host.getByRole('group', { name: 'What was it about?' }).getByRole('checkbox')).toHaveCount(3)
  await expect(host.getByText('Anything to add?')).toBeVisible()
  await expect(comment).toHaveAccessibleDescription(/personal details/)
  await expect(comment).not.toHaveAttribute('placeholder')
})

test('1.3.5: an address says what it is, so that the browser can fill it in', async ({ gallery, page }) => {
  await galleryOn(page, gallery).open({ scale: 'contact' })
  await expect(promptOn(page).comment).toHaveAttribute('autocomplete', 'email')
  await expect(promptOn(page).comment).toHaveAttribute('type', 'email')
})

test('1.4.1: what is chosen is told in words, not by colour alone', async ({ gallery, page }) => {
  await galleryOn(page, gallery).open({ scale: 'faces-5', state: 'chosen' })
  await expect(promptOn(page).host.getByText('Unhappy', { exact: true })).toBeVisible()
  await promptOn(page).face('Happy').click()
  await expect(promptOn(page).host.getByText('Happy', { exact: true })).toBeVisible()
  await expect(promptOn(page).host.getByText('Unhappy', { exact: true })).toBeHidden()
})

const looks = {
  'a pale accent': { accent: '#ffe08a' },
  'a dark accent': { accent: '#101418' },
  'grey on grey': { surface: '#888888', text: '#999999' },
  'a loud surface': { surface: '#e4002b', accent: '#e4002b' },
}
for (const [name, look] of Object.entries(looks)) {
  test(`1.4.3, 1.4.11: colours of a host are mended until they are seen: ${name}`, async ({ gallery, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const theme of ['light', 'dark']) {
      await galleryOn(page, gallery).open({ scale: 'faces-5', state: 'chosen', theme, ...look })
      expect(await runAxe(page)).toEqual([])
    }
  })
}

test('1.4.4, 1.4.10: at 400 % nothing scrolls sideways, and all of it can be reached', async ({ gallery, page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const shape of ['float', 'dialog', 'inline']) {
    await galleryOn(page, gallery).open({ scale: 'recommend-11', state: 'chosen', shape })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), shape).toBeLessThanOrEqual(320)
    expect(await page.evaluate(misplacedInPrompt), shape).toEqual([])
    await promptOn(page).button('Send').scrollIntoViewIfNeeded()
    await expect(promptOn(page).button('Send')).toBeInViewport({ ratio: 1 })
  }
})

test('1.4.12: text of twice the size is neither cut off nor covered', async ({ gallery, page }) => {
  await page.setViewportSize({ width: 640, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await galleryOn(page, gallery).open({ scale: 'faces-5', state: 'chosen' })
  await promptOn(page)
    .host.locator('.card')
    .evaluate((card) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('.card{font-size:32px!important}*{line-height:1.5!important;letter-spacing:.12em!important}')
      const root = /** @type {ShadowRoot} */ (card.getRootNode())
      root.adoptedStyleSheets.push(sheet)
    })
  expect([...(await page.evaluate(misplacedInPrompt)), ...(await page.evaluate(overlapsInPrompt))]).toEqual([])
})

test('1.4.13: nothing is shown by hovering or by the focus alone', async ({ gallery, page }) => {
  await galleryOn(page, gallery).open({ scale: 'faces-5' })
  const { host, faces } = promptOn(page)
  const shown = () => host.locator('.card').ariaSnapshot()
  const before = await shown()
  await faces.nth(2).hover({ force: true })
  expect(await shown()).toBe(before)
  await faces.nth(2).focus()
  expect((await shown()).replace(' [active]', '')).toBe(before)
  await expect(host.locator('[title]')).toHaveCount(0)
})

test('2.1.1, 2.1.2: Tab leads through a prompt the page opened, and out of it', async ({ gallery, page }) => {
  await galleryOn(page, gallery).open({ scale: 'faces-5', state: 'chosen', shape: 'inline' })
  const { face, comment, button } = promptOn(page)
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<button id="after">After</button>'))
  await face('Unhappy').focus()
  for (let tabs = 0; tabs < 4; tabs++) await page.keyboard.press('Tab')
  await expect(comment).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(button('Send')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('#after')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(button('Send')).toBeFocused()
})

test('2.1.4, 3.2.1, 3.2.2: a key, the focus and a choice change nothing else and send nothing', async ({
  host,
  page,
}) => {
  host.serve('/prompts.json', { prompts: [mood], pacing: relaxed })
  await page.goto(host.url)
  const { faces, face, button } = promptOn(page)
  await expect(faces).toHaveCount(5)
  for (const key of '12345sS') await page.keyboard.press(key)
  await expect(face('Unhappy')).not.toBeChecked()
  await faces.first().focus()
  await expect(button('Send')).toHaveCount(0)
  for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowRight')
  await expect(face('Very happy')).toBeChecked()
  await expect(face('Very happy')).toBeFocused()
  await expect(button('Send')).toBeVisible()
  expect(host.posts).toEqual([])
})

test('2.2.1: neither question nor thanks go by themselves while somebody is at them', async ({ host, page }) => {
  await page.clock.install()
  host.serve('/prompts.json', { prompts: [mood], pacing: relaxed })
  await page.goto(host.url)
  const { face, button, sentence, thanks, host: element } = promptOn(page)
  await face('Happy').click()
  await page.clock.fastForward(24 * 3_600_000)
  await expect(button('Send')).toBeVisible()
  await button('Send').press('Enter')
  await expect(sentence('Your answer has been sent.')).toBeVisible()
  await button('Close').focus()
  await page.clock.fastForward(600_000)
  await expect(thanks).toBeVisible()
  await button('Close').press('Enter')
  await expect(element).toHaveCount(0)
})

test('2.2.2, 2.3.3: nothing moves for ever, and nothing at all where that is not wanted', async ({ gallery, page }) => {
  for (const reducedMotion of /** @type {const} */ (['no-preference', 'reduce'])) {
    await page.emulateMedia({ reducedMotion })
    await galleryOn(page, gallery).open({ scale: 'faces-5', state: 'chosen' })
    const times = await promptOn(page)
      .host.locator('.card')
      .evaluate((card) => {
        const all = /** @type {ShadowRoot} */ (card.getRootNode()).getAnimations()
        return all.map(({ effect }) => effect?.getComputedTiming().endTime)
      })
    for (const time of times) expect(Number(time)).toBeLessThanOrEqual(reducedMotion === 'reduce' ? 0 : 250)
  }
})

test('2.4.3, 2.4.7: the focus goes into what was opened and back to its opener, with a ring of 2 px or more', async ({
  host,
  page,
}) => {
  host.serve('/prompts.json', { prompts: [{ ...mood, where: 'launcher' }], pacing: relaxed })
  await page.goto(host.url)
  const { button, faces } = promptOn(page)
  await button('Feedback').focus()
  await page.keyboard.press('Enter')
  await expect(faces.first()).toBeFocused()
  const ring = await faces.first().evaluate((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(/** @type {Element} */ (one.nextElementSibling))
    return { outlineStyle, width: Number.parseFloat(outlineWidth) }
  })
  expect(ring.outlineStyle).toBe('solid')
  expect(ring.width).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Escape')
  await expect(button('Feedback')).toBeFocused()
})

test('2.5.2, 2.5.3, 2.5.7: what is pressed acts when it is let go, is called what it says, and nothing is dragged', async ({
  gallery,
  page,
}) => {
  await galleryOn(page, gallery).open({ scale: 'thumbs' })
  const { host, face } = promptOn(page)
  const box = /** @type {{ x: number, y: number, width: number }} */ (await face('Yes').boundingBox())
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await expect(face('Yes')).not.toBeChecked()
  await page.mouse.move(box.x + 20, 5)
  await page.mouse.up()
  await expect(face('Yes')).not.toBeChecked()
  await face('Yes').click()
  await expect(face('Yes')).toBeChecked()
  for (const button of await host.getByRole('button').all())
    await expect(button).toHaveAccessibleName((await button.textContent()) ?? '')
  await expect(host.locator('[draggable=true], [type=range]')).toHaveCount(0)
})

test('3.1.2: a prompt says its language and its direction where the page has another', async ({ host, page }) => {
  host.page = hostPage({ lang: 'en' })
  host.serve('/prompts.json', {
    ...{ language: 'ar', pacing: relaxed },
    prompts: [{ ...mood, question: 'كيف كانت تجربة الطلب لدينا؟' }],
  })
  await page.goto(host.url)
  await expect(promptOn(page).host).toHaveAttribute('lang', 'ar')
  await expect(promptOn(page).host).toHaveAttribute('dir', 'rtl')
})

test('3.2.4, 3.2.6: the launcher has one name and the last place on every page', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [{ ...mood, where: 'launcher' }], pacing: relaxed })
  for (const path of ['/', '/other', '/third']) {
    await page.goto(host.url + path)
    await expect(promptOn(page).button('Feedback')).toBeVisible()
    expect(await page.evaluate(() => document.body.lastElementChild?.localName)).toBe('moodpoint-prompt')
  }
})

test('3.3.1, 3.3.3: what went wrong is said in words, seen and heard, and nothing is lost', async ({
  gallery,
  page,
}) => {
  await galleryOn(page, gallery).open({ scale: 'faces-5', state: 'refused' })
  const { host, comment, sentence, face } = promptOn(page)
  const words = 'This device could not keep it. Please send again.'
  await expect(sentence(words)).toBeVisible()
  await expect(host.getByRole('status')).toHaveText(words)
  await expect(comment).toHaveValue('…')
  await expect(face('Unhappy')).toBeChecked()
})

test('3.3.7: words that were not sent are there again', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood], pacing: relaxed })
  await page.goto(host.url)
  const { face, faces, comment, button, host: element } = promptOn(page)
  await face('Happy').click()
  await comment.fill('Typed once')
  await button('Not now').click()
  await expect(element).toHaveCount(0)
  await expect.poll(() => host.taken()).toHaveLength(1)
  await expect.poll(() => moodOn(page).list()).toEqual([])
  await page.reload()
  await expect(faces).toHaveCount(5)
  await face('Happy').click()
  await expect(comment).toHaveValue('Typed once')
})

const told = {
  thanks: 'Your answer has been sent.',
  saved: 'Saved on this device. It goes out next time you are here online.',
  parked: 'Kept on this device. The site could not take it.',
}
test('4.1.3: what became of the answer is told without moving the focus of the page', async ({ gallery, page }) => {
  for (const [state, words] of Object.entries(told)) {
    await galleryOn(page, gallery).open({ scale: 'faces-5', state })
    await expect(promptOn(page).host.getByRole('status')).toHaveText(words)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
  }
})
