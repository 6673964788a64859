// @ts-check
import { expect, test } from './harness/test.mjs'
import { inboxOf } from './pages/inboxOf.mjs'
import { boxesOfPrompt, settled } from './pages/measurePrompt.mjs'
import { promptOn } from './pages/promptOn.mjs'

/** Under this a finger misses. */
const targetPx = 44

const phones = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
]
for (const viewport of phones) {
  test(`at ${viewport.width} × ${viewport.height} a prompt begins as a strip and ends whole`, async ({
    demo,
    page,
  }) => {
    const { face, faces, comment, button, thanks, host } = promptOn(page)
    await page.setViewportSize(viewport)
    await page.goto(`${demo.url}/checkout/done`)
    await expect(faces).toHaveCount(5)
    const strip = await cardOf(page)
    expect(strip.height).toBeLessThanOrEqual(160)
    expect(strip.height).toBeGreaterThan(80)
    expect(strip).toMatchObject({ left: 0, width: viewport.width, bottom: viewport.height })
    await expectInside(page, viewport)

    await face('Very unhappy').click()
    await host.getByRole('checkbox').first().check({ force: true })
    await comment.fill('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(3))
    await expectInside(page, viewport)
    await button('Send').click()
    await expect(thanks).toBeVisible()
    await expectInside(page, viewport)
    expect(await inboxOf(demo)).toMatchObject([{ answers: [{ value: 1 }, { choices: ['too-long'] }, {}] }])
  })

  test(`at ${viewport.width} × ${viewport.height} the dialog and its launcher fit`, async ({ demo, page }) => {
    const { face, button, comment, sentence } = promptOn(page)
    await page.setViewportSize(viewport)
    await page.goto(`${demo.url}/account`)
    await expect(button('Feedback')).toBeVisible()
    await expectInside(page, viewport)
    await button('Feedback').click()
    await expectInside(page, viewport)
    await face('Neither').click()
    await expect(comment).toBeVisible()
    await expectInside(page, viewport)
    await button('Send').click()
    await expect(sentence('Your answer has been sent.')).toBeVisible()
    expect(await inboxOf(demo)).toMatchObject([{ answers: [{ value: 3 }] }])
  })
}

test('a prompt on a large screen keeps to its corner and is large enough to hit', async ({ demo, page }) => {
  const { face, faces, host } = promptOn(page)
  const viewport = { width: 1280, height: 800 }
  await page.setViewportSize(viewport)
  await page.goto(`${demo.url}/checkout/done`)
  await expect(faces).toHaveCount(5)
  await expectInside(page, viewport)
  await face('Unhappy').click()
  await expect(host.getByRole('checkbox')).toHaveCount(4)
  await expectInside(page, viewport)
  const card = await cardOf(page)
  expect(card.left).toBeGreaterThan(viewport.width / 2)
  expect(card.width).toBeLessThan(viewport.width / 3)
})

test('in print there is no prompt', async ({ host, page }) => {
  await page.goto(host.url)
  const { faces, host: element } = promptOn(page)
  await expect(faces).toHaveCount(5)
  await page.emulateMedia({ media: 'print' })
  await expect(element).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(faces.first()).toBeVisible()
})

/** The box of the visible card. @param {import('@playwright/test').Page} page */
async function cardOf(page) {
  await page.evaluate(settled)
  const region = promptOn(page).host.getByRole('region')
  return region.evaluate((card) => {
    const { left, width, height, bottom } = card.getBoundingClientRect()
    return { left, width, height, bottom }
  })
}

/**
 * Nothing lies outside the screen, nothing scrolls sideways, and everything that can be pressed can be hit.
 * @param {import('@playwright/test').Page} page @param {{ width: number, height: number }} viewport
 */
async function expectInside(page, viewport) {
  await page.evaluate(settled)
  const boxes = await page.evaluate(boxesOfPrompt)
  expect(boxes.filter(({ isTarget }) => isTarget).length).toBeGreaterThan(0)
  expect(boxes.filter(({ left, right }) => left < 0 || right > viewport.width)).toEqual([])
  expect(boxes.filter(({ hiddenPx }) => hiddenPx > 0)).toEqual([])
  expect(boxes.filter((box) => box.isTarget && (box.width < targetPx || box.height < targetPx))).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
}
