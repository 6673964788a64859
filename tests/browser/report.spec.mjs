// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { plan, simulate } from '../report/simulate.mjs'
import { expect, test } from './harness/test.mjs'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'moodpoint-report-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Address of a report over records. @param {string} name @param {Iterable<unknown>} records */
function reportOn(name, records) {
  const [answers, prompts, file] = ['ndjson', 'json', 'html'].map((end) => join(folder, `${name}.${end}`))
  writeFileSync(String(answers), [...records].map((record) => JSON.stringify(record)).join('\n'))
  writeFileSync(String(prompts), JSON.stringify(plan))
  const { stdout, status } = spawnSync(
    process.execPath,
    [cli, 'report', String(answers), '--prompts', String(prompts), '--title', name],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  expect(status).toBe(0)
  writeFileSync(String(file), stdout)
  return pathToFileURL(String(file)).href
}

/** What a page asks of the net, throws or complains of. @param {import('@playwright/test').Page} page */
function troublesOf(page) {
  /** @type {string[]} */
  const troubles = []
  page.on('console', (message) => /error|warning/.test(message.type()) && troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('request', (request) => !request.url().startsWith('file:') && troubles.push(request.url()))
  return troubles
}

/** @param {import('@playwright/test').Page} page */
async function violationsOf(page) {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window)
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map((/** @type {any} */ { id, nodes }) => [
      id,
      nodes.map((/** @type {any} */ { target }) => String(target)),
    ])
  })
}

const without = { name: 'Look without a guess' }

for (const colorScheme of /** @type {const} */ (['light', 'dark']))
  for (const width of [1280, 768, 320])
    test(`in ${colorScheme} at ${width} pixels it is whole, accessible, and asks nothing of the net`, async ({
      page,
    }) => {
      const troubles = troublesOf(page)
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      await page.goto(reportOn(`${colorScheme}${width}`, simulate({ count: 3000 })))
      expect(await violationsOf(page)).toEqual([])
      await page.getByRole('button', without).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fix Catalogue first: /)
      await expect(page.getByRole('heading', { name: 'The whole period' })).toBeVisible()
      await expect(page.locator('svg [stroke-dasharray="3 4"]'), 'the line of phones').toHaveCount(1)
      const figures = page.locator('figure')
      await expect(figures.locator('svg[role=img]')).toHaveCount(await figures.count())
      await expect(figures.locator('details table')).toHaveCount(await figures.count())
      expect(await figures.count()).toBeGreaterThan(10)
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(troubles).toEqual([])
    })

test('the guess comes first, is kept in the browser, and set against the truth', async ({ page }) => {
  const address = reportOn('guess', simulate({ count: 3000 }))
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Before you look/)
  await expect(page.getByText('Fix Catalogue first')).toBeHidden()
  await expect(page.getByRole('button', without), 'the only way on, and it is open').toBeEnabled()
  await page.getByRole('slider', { name: 'Catalogue' }).fill('80')
  await page.getByRole('button', { name: 'Show what they said' }).click()
  await expect(
    page.getByText(/You were off at 1 of 1; most at Catalogue: you guessed 80, .* too optimistic/),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your guess, and what they said' })).toBeVisible()
})

test('a line is no result: it has no handle before there is a guess, and its middle can be guessed', async ({
  page,
}) => {
  await page.goto(reportOn('lines', simulate({ count: 300 })))
  const [slider, guess] = [page.getByRole('slider', { name: 'Cart' }), page.locator('output').nth(3)]
  await expect(guess).toHaveText('?')
  const empty = await slider.screenshot()
  await page.locator('.guess').getByText('Cart', { exact: true }).click()
  await expect(slider).toBeFocused()
  await expect(guess, 'the name alone is no guess').toHaveText('?')
  await slider.click()
  await expect(guess).toHaveText(/^(49|50|51)$/)
  await slider.blur()
  expect(empty.equals(await slider.screenshot()), 'now there is one').toBe(false)
  await page.getByRole('button', { name: 'Show what they said' }).click()
  await expect(page.getByRole('heading', { name: 'Your guess, and what they said' })).toBeVisible()
})

test('every shade of the spread has its name, and nothing is told in ids of scales', async ({ page }) => {
  await page.goto(`${reportOn('words', simulate({ count: 3000 }))}#device=phone`)
  const spread = page.locator('section', { has: page.getByRole('heading', { name: 'How answers spread' }) })
  const legend = spread.locator('.legend li')
  await expect(legend).toHaveText(['Very unhappy', 'Unhappy', 'Neither', 'Happy', 'Very happy'])
  const named = await legend.locator('path').evaluateAll((all) => all.map((one) => one.getAttribute('fill')))
  const drawn = await spread.locator('.plot rect').evaluateAll((all) => all.map((one) => one.getAttribute('fill')))
  expect(new Set(drawn)).toEqual(new Set(named))
  await expect(page.locator('#report')).not.toContainText(/faces-5|net emotion/i)
})

test('filters are in the address, and the way back takes them back', async ({ page }) => {
  await page.goto(`${reportOn('filters', simulate({ count: 3000 }))}#device=phone`)
  await expect(page.getByRole('combobox', { name: 'Device' })).toHaveValue('phone')
  const answers = page.locator('.kicker span')
  const onPhones = await answers.textContent()
  await page.getByRole('combobox', { name: 'Touchpoint' }).selectOption({ label: 'Cart' })
  await expect(answers).not.toHaveText(String(onPhones))
  expect(new URL(page.url()).hash).toBe('#touchpoint=cart&device=phone')
  await page.goBack()
  await expect(answers).toHaveText(String(onPhones))
  await page.getByRole('button', { name: 'All answers' }).click()
  await expect(answers).toHaveText(/^3.000 answers/)
})

test('keys reach tables and plots, and on paper there are results without a guess', async ({ page }) => {
  await page.goto(reportOn('keys', simulate({ count: 3000 })))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Fix Catalogue first')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', without).focus()
  await page.keyboard.press('Enter')
  const summary = page.locator('figure summary').first()
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('figure table').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator('figure .scroll').first()).toBeFocused()
})

for (const [count, sentence] of /** @type {const} */ ([
  [0, 'There are no answers yet.'],
  [1, 'There is 1 answer so far: too few to say what to fix first.'],
]))
  test(`${count} answers are a page too`, async ({ page }) => {
    const troubles = troublesOf(page)
    await page.goto(reportOn(`count${count}`, simulate({ count })))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentence)
    expect(await violationsOf(page)).toEqual([])
    expect(troubles).toEqual([])
  })

test('what people wrote stays text, in every field', async ({ page }) => {
  const troubles = troublesOf(page)
  const bad = '</script><img src=x onerror="window.hit=1"><script>window.hit=1</script>'
  const records = [...simulate({ count: 400, synthetic: false })].map((record) => {
    if (record.kind !== 'response') return { ...record, name: bad, prompt: bad, touchpoint: bad }
    const answers = record.answers.map((/** @type {any} */ answer) => ({
      ...answer,
      text: bad,
      ...('comment' in answer && { comment: bad }),
      ...('choices' in answer && { choices: [bad] }),
    }))
    const env = { ...record.env, language: bad }
    return { ...record, answers, env, prompt: bad, touchpoint: bad, wording: bad }
  })
  await page.goto(reportOn('hostile', records))
  await page.getByRole('button', without).click()
  await expect(page.locator('.stories').getByText(bad).first()).toBeVisible()
  await expect(page.locator('img')).toHaveCount(0)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(troubles).toEqual([])
})
