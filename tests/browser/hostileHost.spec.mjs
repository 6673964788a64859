// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostileScript, strictPolicy, stylesOfPrompt, watchedPage, watchScript } from './pages/hostilePage.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { mood } from './pages/startSite.mjs'

const prompts = [mood, { id: 'always', question: 'Anything else?', where: 'launcher' }]

test('a hostile host changes no style of the prompt, sees no violation, and the answer arrives', async ({
  host,
  browser,
}) => {
  host.serve('/prompts.json', { prompts })
  host.serve('/watch.js', watchScript)
  host.serve('/hostile.js', hostileScript)
  const plain = await meet(host, browser, false)
  const hostile = await meet(host, browser, true)

  expect(hostile.color).toBe('rgb(255, 0, 0)')
  for (const moment of moments) {
    expect(plain.styles[moment].length, moment).toBeGreaterThan(10)
    expect(differences(plain.styles[moment], hostile.styles[moment]), moment).toEqual([])
  }
  expect(hostile.violations).toEqual([])
  expect(hostile.errors).toEqual([])
  expect(host.taken()).toMatchObject([
    { page: `${host.url}/`, answers: [{ value: 2 }, { comment: 'From a friendly page' }] },
    { page: `${host.url}/`, answers: [{ value: 2 }, { comment: 'From a hostile page' }] },
  ])
})

test('the watch on violations sees one', async ({ host, page }) => {
  host.headers = { 'content-security-policy': strictPolicy }
  host.serve('/watch.js', watchScript)
  host.page = `${watchedPage(false)}<style>p { color: red }</style>`
  await page.goto(host.url)
  await expect.poll(() => page.evaluate(() => /** @type {any} */ (window).violations)).toHaveLength(1)
})

/** The first lines of what differs, because a page of styles tells nothing. @param {string[]} some @param {string[]} others */
function differences(some, others) {
  const lines = (/** @type {string[]} */ texts) => texts.join('\n').split('\n')
  const wanted = lines(others)
  return lines(some)
    .flatMap((line, at) => (line === wanted[at] ? [] : [`${line} | ${wanted[at]}`]))
    .slice(0, 9)
}

const moments = /** @type {const} */ (['before', 'chosen', 'thanks', 'dialog'])

/** @type {string[]} */
const empty = []

/**
 * Answers on a friendly or a hostile page and tells what was seen on the way.
 * @param {Awaited<ReturnType<typeof import('./pages/startSite.mjs').startSite>>} host
 * @param {import('@playwright/test').Browser} browser
 * @param {boolean} isHostile
 */
async function meet(host, browser, isHostile) {
  host.page = watchedPage(isHostile)
  host.headers = isHostile ? { 'content-security-policy': strictPolicy } : {}
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } })
  const { faces, face, comment, button, sentence, dialog } = promptOn(page)
  /** @type {string[]} */
  const errors = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  const styles = { before: empty, chosen: empty, thanks: empty, dialog: empty }
  await page.goto(host.url)
  await expect(button('Feedback')).toBeVisible()
  await expect(faces).toHaveCount(5)
  // What is announced has a size too, and comes and goes a moment after what it is about.
  const announced = page.locator('moodpoint-prompt').getByRole('status')
  await expect(announced).not.toBeEmpty()
  styles.before = await page.evaluate(stylesOfPrompt)
  await face('Unhappy').click()
  await expect(announced).toBeEmpty()
  styles.chosen = await page.evaluate(stylesOfPrompt)
  await comment.fill(isHostile ? 'From a hostile page' : 'From a friendly page')
  await button('Send').click()
  await expect(sentence('Your answer has been sent.')).toBeVisible()
  await expect(announced).not.toBeEmpty()
  styles.thanks = await page.evaluate(stylesOfPrompt)
  await button('Close').click()
  await button('Feedback').click()
  await expect(dialog).toBeVisible()
  styles.dialog = await page.evaluate(stylesOfPrompt)
  const { color, violations } = await page.evaluate(() => ({
    color: getComputedStyle(document.body).color,
    violations: /** @type {any} */ (window).violations,
  }))
  await page.close()
  return { styles, color, violations, errors }
}
