// @ts-check
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from './harness/test.mjs'

const simulate = fileURLToPath(new URL('../../demo/simulate.mjs', import.meta.url))
// By its address, so that the demo's own files stay out of the type check of the tests.
const demoServer = new URL('../../demo/server.mjs', import.meta.url).href

/**
 * What every fault does to its scene; broken it says one thing, fixed another.
 *
 * @type {[fault: string, path: string, broken: RegExp, fixed: RegExp][]}
 */
const scenes = [
  ['ad', '/offer', /Everything for the garden/, /Fog cups, a pair/],
  ['menu', '/catalogue?q=teapot', /Nothing on the shelf/, /1 for “teapot”/],
  ['parcel', '/delivery', /six days late/, /as promised/],
  ['reply', '/case', /see section 7\.4/, /I am sorry/],
  ['desk', '/desk', /copy its number over/, /Throw a new one/],
]

test('every fault of the story changes what its scene does, and is mended by its switch', async ({ page, demo }) => {
  await page.goto(`${demo.url}/ad`)
  await page.getByText('Story', { exact: true }).click()
  for (const [fault, path, broken, fixed] of scenes) {
    const toggle = page.locator(`#tools-story input[name=${fault}]`)
    await page.goto(demo.url + path)
    await expect(page.locator('main')).toContainText(fixed)
    await toggle.check()
    await expect(page.locator('main')).toContainText(broken)
    await expect(toggle).toBeChecked()
    await page.waitForLoadState() // what hears the switch comes after the words of the page
    await toggle.uncheck()
    await expect(page.locator('main')).toContainText(fixed)
  }
})

test('a broken chat has no answer, and phones no menu', async ({ page, demo }) => {
  demo.setSwitch({ chat: 'broken', menu: 'broken' })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${demo.url}/help`)
  await expect(page.getByRole('navigation', { name: 'Shop' })).toBeHidden()
  await page.getByLabel('Your question').fill('How long does a parcel take?')
  await page.getByRole('button', { name: 'Ask' }).click()
  await expect(page.getByRole('log')).toContainText('I did not understand you')
})

test('a broken checkout has seven steps, and still takes the order', async ({ page, demo }) => {
  demo.setSwitch({ checkout: 'broken' })
  await page.goto(`${demo.url}/product/fog-cups`)
  await page.getByRole('button', { name: 'Put in the basket' }).click()
  await page.goto(`${demo.url}/checkout`)
  const next = page.getByRole('button', { name: 'Next' })
  const fields = [{ 'Choose a customer name': 'ida' }, { 'Full name': 'Ida', 'E-mail': 'ida@example.org' }]
  const address = { 'Street and number': 'Reed Lane 7', Postcode: '24103', Town: 'Kiel' }
  for (const [index, step] of [...fields, address, {}, {}, {}].entries()) {
    await expect(page.getByText(`Step ${index + 1} of 7`)).toBeVisible()
    for (const [label, text] of Object.entries(step)) await page.getByLabel(label, { exact: true }).fill(text)
    await next.click()
  }
  await page.getByLabel('Your e-mail address once more').fill('ida@example.org')
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. It is yours.')
  await expect.poll(() => demo.requests.some(({ body }) => body.includes('"converted"'))).toBe(true)
})

test('the back office asks employees, a closed case its customer', async ({ page, demo }) => {
  demo.setSwitch({ pacing: 'off' })
  const question = page.locator('moodpoint-prompt').getByRole('group').first()
  await page.goto(`${demo.url}/desk`)
  await page.getByRole('button', { name: 'Throw a new one, and answer' }).click()
  await expect(question).toContainText('help customers today')
  await page.goto(`${demo.url}/case`)
  await page.getByRole('button', { name: 'Close the case' }).click()
  await expect(question).toContainText('How did our team make you feel?')
})

test('results say how to fill them, and then show simulated shoppers as such', async ({ page }) => {
  test.slow() // a simulation of some seconds runs in it
  const folder = mkdtempSync(join(tmpdir(), 'moodpoint-story-'))
  const database = join(folder, 'feedback.db')
  const { startDemo } = await import(demoServer)
  const demo = await startDemo({ port: 0, database })
  try {
    await page.goto(`${demo.url}/results`)
    await expect(page.getByText('npm run simulate')).toBeVisible()
    await promisify(execFile)(process.execPath, [simulate, '--db', database, '--shoppers', '80', '--weeks', '6'])
    await page.reload()
    await page.getByRole('button', { name: 'Look without a guess' }).click()
    await expect(page.getByText('Simulated shoppers', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'The journey' })).toBeVisible()
    await expect.poll(() => page.locator('figure svg[role=img]').count()).toBeGreaterThanOrEqual(3)
    await page.goto(`${demo.url}/inbox`)
    await expect(page.getByText(/^Half of all answers took under \d+\.\d\u00a0s, nine of ten under/)).toBeVisible()
    await expect(page.getByText('simulated shopper', { exact: true }).first()).toBeVisible()
  } finally {
    await demo.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
