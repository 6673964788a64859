// @ts-check
import axe from 'axe-core'
import { expect, test } from './harness/test.mjs'
import { inboxOf } from './pages/inboxOf.mjs'
import { settled } from './pages/measurePrompt.mjs'
import { promptOn } from './pages/promptOn.mjs'

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`in ${colorScheme} axe finds nothing in the prompt, at any step`, async ({ demo, page }) => {
    const { face, faces, comment, button, thanks, host } = promptOn(page)
    await page.addInitScript({ content: axe.source })
    await page.emulateMedia({ colorScheme })
    await page.goto(`${demo.url}/checkout/done`)
    await expect(faces).toHaveCount(5)
    expect(await isDark(page)).toBe(colorScheme === 'dark')
    await expectAccessible(page)
    await face('Unhappy').click()
    await host.getByRole('checkbox').first().check({ force: true })
    await comment.fill('Read aloud')
    await expectAccessible(page)
    await button('Send').click()
    await expect(thanks).toBeVisible()
    await expectAccessible(page)
    expect(await inboxOf(demo)).toMatchObject([{ answers: [{ value: 2 }, {}, { comment: 'Read aloud' }] }])
  })

  test(`in ${colorScheme} axe finds nothing in launcher and dialog`, async ({ demo, page }) => {
    const { face, button, dialog } = promptOn(page)
    await page.addInitScript({ content: axe.source })
    await page.emulateMedia({ colorScheme })
    await page.goto(`${demo.url}/account`)
    await expect(button('Feedback')).toBeVisible()
    await expectAccessible(page)
    await button('Feedback').click()
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await face('Very happy').click()
    await expectAccessible(page)
  })
}

test('every control has a name, and what becomes of the answer is spoken', async ({ demo, page }) => {
  const { face, faces, comment, button, host } = promptOn(page)
  const status = host.getByRole('status')
  await page.goto(`${demo.url}/checkout/done`)
  await expect(faces).toHaveCount(5)
  const question = 'How happy or unhappy are you with how ordering went?'
  await expect(host.getByRole('region', { name: question })).toBeVisible()
  await expect(host.getByRole('group', { name: question })).toBeVisible()
  await expect(status).toContainText(question)
  await face('Very unhappy').click()
  await expect(host.getByRole('group', { name: 'What got in the way?' })).toBeVisible()
  await expect(host.getByRole('checkbox', { name: 'Delivery cost' })).toBeVisible()
  await expect(comment).toHaveAccessibleName('Anything to add?')
  await expect(comment).toHaveAccessibleDescription(/personal details/)
  await button('Send').click()
  await expect(status).toHaveText('Your answer has been sent.')
  expect(await inboxOf(demo)).toMatchObject([{ answers: [{ value: 1 }] }])
})

for (const reducedMotion of /** @type {const} */ (['reduce', 'no-preference'])) {
  test(`with motion: ${reducedMotion}, a prompt and what became of it are spoken of once each`, async ({
    demo,
    page,
  }) => {
    const { answer, host, sentence } = promptOn(page)
    const status = host.getByRole('status')
    await page.emulateMedia({ reducedMotion })
    await page.goto(`${demo.url}/checkout/done`)
    await expect(status).toContainText('How happy or unhappy are you')
    const spoken = await status.evaluateHandle((region) => {
      /** @type {(string | null)[]} */
      const said = []
      new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true })
      return said
    })
    await answer('Happy', 'Quick')
    await expect(status).toHaveText('Your answer has been sent.')
    const thanks = sentence('Your answer has been sent.')
    await page.emulateMedia({ media: 'print' }) // the card goes, and comes once more
    await expect(thanks).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await expect(thanks).toBeVisible()
    await page.waitForTimeout(600)
    expect((await spoken.jsonValue()).filter(Boolean)).toEqual(['Your answer has been sent.'])
  })
}

test('where the device cannot keep an answer, the focus stays with the person', async ({ host, page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (/** @type {unknown} */ value, /** @type {string} */ key) {
      if (key.startsWith('r:')) throw new DOMException('Full', 'QuotaExceededError')
      return put.call(this, value, key)
    }
  })
  const { answer, sentence, button, comment } = promptOn(page)
  await page.goto(host.url)
  await answer('Happy', 'Keep me')
  await expect(sentence('This device could not keep it.')).toBeVisible()
  await expect(button('Send')).toBeFocused()
  await comment.press('End')
  await page.keyboard.type(', please')
  await expect(comment).toBeFocused()
  await expect(comment).toHaveValue('Keep me, please')
  expect(host.posts).toEqual([])
})

test('in forced colours the chosen face differs from the others', async ({ host, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(host.url)
  const { face, faces } = promptOn(page)
  await face('Happy').click()
  await page.evaluate(settled)
  const colours = await faces.evaluateAll((all) =>
    all.map((one) => getComputedStyle(/** @type {Element} */ (one.nextElementSibling)).color),
  )
  expect(colours.filter((colour) => colour === colours[3])).toHaveLength(1)
})

/** @param {import('@playwright/test').Page} page */
async function expectAccessible(page) {
  await page.evaluate(settled)
  const { violations, passes } = await page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window)
    return axe.run({ include: ['moodpoint-prompt'] }, { resultTypes: ['violations'] })
  })
  expect(passes.map((/** @type {any} */ { id }) => id)).toContain('color-contrast')
  const found = violations.map((/** @type {any} */ { id, nodes }) => [
    id,
    nodes.map((/** @type {any} */ { target, failureSummary }) => `${target} ${failureSummary}`),
  ])
  expect(found).toEqual([])
}

/** Whether the text of the prompt is lighter than its ground. @param {import('@playwright/test').Page} page */
async function isDark(page) {
  const ground = await promptOn(page)
    .host.getByRole('region')
    .evaluate((card) => getComputedStyle(card).backgroundColor)
  return ground
    .match(/\d+/g)
    ?.slice(0, 3)
    .every((part) => Number(part) < 80)
}
