// @ts-check
import axe from 'axe-core'
import { simulate } from '../report/simulate.mjs'
import { expect, test } from './harness/test.mjs'
import { startServing } from './pages/startServing.mjs'

/** @type {Awaited<ReturnType<typeof startServing>>} */
let server
test.beforeEach(async () => {
  server = await startServing()
})
test.afterEach(() => server.stop())

/** What a page complains of; that it is refused until somebody signs in is no complaint. @param {import('@playwright/test').Page} page */
function troublesOf(page) {
  /** @type {string[]} */
  const troubles = []
  const isRefusal = (/** @type {string} */ text) => /status of 40[13]/.test(text)
  page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !isRefusal(message.text())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('request', (request) => !request.url().startsWith(server.origin) && troubles.push(request.url()))
  return troubles
}

/** @param {import('@playwright/test').Page} page */
async function signIn(page) {
  await page.goto(`${server.origin}/results#token=${server.token}`)
  await page.locator('#report footer').waitFor()
}

/** @param {import('@playwright/test').Page} page */
async function violationsOf(page) {
  // The policy of the page lets no script in: what tests it comes by another way.
  await page.evaluate(`${axe.source}; undefined`)
  const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run())
  return violations.map((/** @type {{ id: string }} */ { id }) => id)
}

const real = { count: 300, synthetic: false }
const without = { name: /without/i }

test('a form asks for the token, and the page comes when it is right', async ({ page }) => {
  const troubles = troublesOf(page)
  await server.post([...simulate(real)])
  await page.goto(`${server.origin}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results')
  expect(await violationsOf(page)).toEqual([])
  await page.getByLabel('Token').fill('a guess')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('That is not the token')
  await page.getByLabel('Token').fill(server.token)
  await page.getByRole('button', { name: 'Show results' }).click()
  await expect(page.locator('.kicker')).toContainText('300 answers')
  expect(troubles).toEqual([])
})

test('the token is taken out of the address at once, signed in or not', async ({ page }) => {
  await server.post([...simulate(real)])
  await signIn(page)
  await expect(page).toHaveURL(`${server.origin}/results`)
  await page.evaluate((token) => {
    location.hash = `token=${token}&device=phone`
  }, server.token)
  await expect(page).toHaveURL(`${server.origin}/results#device=phone`)
  await expect(page.getByRole('combobox', { name: 'Device' })).toHaveValue('phone')
})

test('new answers appear by themselves, and a server that is gone is told', async ({ page }) => {
  await server.post([...simulate(real)])
  await signIn(page)
  await page.getByRole('button', without).click()
  await expect(page.getByRole('status')).toHaveText('New answers appear by themselves.')
  await server.post([...simulate({ ...real, count: 60, seed: 99 })])
  await expect(page.locator('.kicker')).toContainText('360 answers', { timeout: 15_000 })
  expect(await violationsOf(page)).toEqual([])
  await server.stop()
  await expect(page.getByRole('status')).toHaveText(/does not answer/, { timeout: 15_000 })
  server = await startServing()
})

test('what people wrote stays text, in every field a post may fill', async ({ page }) => {
  const troubles = troublesOf(page)
  const bads = [
    '</script><img src=x onerror="window.hit=1"><script>window.hit=1</script>',
    '"><svg onload=window.hit=1>',
    `javascript:window.hit=1//'-alert(1)-'`,
    '{{constructor.constructor("window.hit=1")()}}<!--',
  ]
  const records = [...simulate(real)].map((record, at) => {
    const bad = String(bads[at % bads.length])
    const sdk = bad.slice(0, 32)
    if (record.kind !== 'response') return { ...record, sdk }
    const answers = record.answers.map((/** @type {any} */ answer) => ({ ...answer, text: bad.slice(0, 200) }))
    const comment = { question: 'because', scale: 'comment', about: 'pain', comment: bad, text: bad.slice(0, 200) }
    const others = answers.filter((/** @type {any} */ { question }) => question !== 'because')
    const env = { ...record.env, language: bad.slice(0, 35) }
    return { ...record, answers: [...others, comment], env, page: bad, sdk }
  })
  await server.post(records)
  await signIn(page)
  await page.getByRole('button', without).click()
  await expect(page.locator('.stories').getByText(String(bads[0])).first()).toBeVisible()
  await expect(page.locator('#report img, #report script, #report svg[onload]')).toHaveCount(0)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(troubles).toEqual([])
})
