// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

const body = `<a href="#top" id="before">Before</a><div id="place"></div>
<button id="ask" onclick="moodpoint.show('mood', { opener: this })">Tell us</button>`

/** How each shape is written, and how a person comes to it: nothing to press where it comes by itself. */
const shapes = {
  inline: { prompt: { where: { inline: '#place' } }, opener: '' },
  float: { prompt: {}, opener: '' },
  launcher: { prompt: { where: 'launcher' }, opener: 'Feedback' },
  dialog: { prompt: { when: { event: 'never' } }, opener: 'Tell us' },
}

/** @param {any} host @param {{ prompt: object }} shape */
const furnish = (host, { prompt }) => {
  host.page = hostPage({ body })
  host.serve('/prompts.json', { prompts: [{ ...mood, ...prompt }], pacing: relaxed })
}
const expected = [{ ending: 'sent', answers: [{ value: 3 }, { comment: 'By hand' }] }]

for (const [name, shape] of Object.entries(shapes)) {
  test(`2.1.1: ${name} can be answered and closed by keyboard alone`, async ({ host, page }) => {
    furnish(host, shape)
    await page.goto(host.url)
    await moodOn(page).started()
    const { faces, face, comment, button, sentence, host: element } = promptOn(page)
    if (shape.opener) await expect(page.getByRole('button', { name: shape.opener })).toBeVisible()
    else await expect(faces).toHaveCount(5)
    await page.locator('#before').focus()
    const tabTo = async (/** @type {import('@playwright/test').Locator} */ wanted) => {
      for (let tabs = 0; tabs < 12; tabs++) {
        if (await wanted.evaluate((one) => one.matches(':focus'))) return
        await page.keyboard.press('Tab')
      }
      await expect(wanted).toBeFocused()
    }
    if (shape.opener) {
      await tabTo(page.getByRole('button', { name: shape.opener }))
      await page.keyboard.press('Enter')
      await expect(faces.first()).toBeFocused()
    } else await tabTo(faces.first())
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(face('Neither')).toBeChecked()
    await tabTo(comment)
    await page.keyboard.type('By hand')
    await tabTo(button('Send'))
    expect(host.posts).toEqual([])
    await page.keyboard.press('Enter')
    await expect(sentence(outcome.sent)).toBeVisible()
    await tabTo(button('Close'))
    await page.keyboard.press('Space')
    await expect(sentence(outcome.sent)).toHaveCount(0)
    await expect(element).toHaveCount(name === 'launcher' ? 1 : 0)
    expect(host.taken()).toMatchObject(expected)
  })
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })
  for (const [name, shape] of Object.entries(shapes)) {
    test(`2.5.1: ${name} can be answered and closed by single taps`, async ({ host, page }) => {
      furnish(host, shape)
      await page.goto(host.url)
      await moodOn(page).started()
      const { face, comment, button, sentence, host: element } = promptOn(page)
      if (shape.opener) await page.getByRole('button', { name: shape.opener }).tap()
      await face('Neither').tap()
      await expect(face('Neither')).toBeChecked()
      await comment.tap()
      await page.keyboard.insertText('By hand')
      await button('Send').tap()
      await expect(sentence(outcome.sent)).toBeVisible()
      await button('Close').tap()
      await expect(sentence(outcome.sent)).toHaveCount(0)
      await expect(element).toHaveCount(name === 'launcher' ? 1 : 0)
      expect(host.taken()).toMatchObject(expected)
    })
  }
})

/** Runs inside the page by its source. */
const hasStarted = () => {
  const { moodpoint } = /** @type {any} */ (window)
  return 'explain' in (moodpoint ?? {})
}
const inPrompt = (/** @type {string} */ path) => `moodpoint-prompt >>> ${path}`

test('every shape can be answered in every engine', { tag: '@engines' }, async ({ host, engine }) => {
  host.page = '<!doctype html><title>Before</title>' // WebKit keeps the database from the next page while one left it opening
  const page = await (await engine.launch()).open(`${host.url}/first`)
  for (const [name, shape] of Object.entries(shapes)) {
    furnish(host, shape)
    await page.goto(`${host.url}/${name}`)
    if (name === 'dialog') await page.waitFor(hasStarted)
    if (shape.opener) await page.click(name === 'dialog' ? '#ask' : inPrompt('.launcher'))
    await page.click(inPrompt('[aria-label=Unhappy]'))
    await page.press('ArrowRight')
    await page.waitFor(inPrompt('textarea'))
    for (const key of ['Tab', 'O', 'k', 'Tab', 'Tab', 'Enter']) await page.press(key)
    await page.waitFor(inPrompt(`p:text(${outcome.sent})`))
    await page.press('Escape')
    await page.waitUntilGone(inPrompt('.card'))
  }
  const answer = { ending: 'sent', answers: [{ value: 3 }, { comment: 'Ok' }] }
  expect(host.taken()).toMatchObject(Object.keys(shapes).map(() => answer))
})
