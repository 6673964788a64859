// @ts-check
import { expect, test } from './harness/test.mjs'
import { buildApp } from './pages/buildApp.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'
import { countLeftovers, nothing, watchLeftovers } from './pages/watchLeftovers.mjs'

/** The example apps: the file that draws each on a server, and how often an effect of theirs is played. */
const apps = [
  { name: 'react', server: 'src/server.tsx', effects: 2 }, // StrictMode
  { name: 'vue', server: 'src/server.ts', effects: 1 },
  { name: 'svelte', server: undefined, effects: 1 },
]

const prompts = [
  { ...mood, when: { event: 'opened' } },
  { id: 'ordering', question: 'How was ordering?', when: { event: 'ordered' }, where: 'inline' },
]

/** @param {import('@playwright/test').Page} page */
function warningsOf(page) {
  /** @type {string[]} */
  const warnings = []
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) warnings.push(message.text())
  })
  page.on('pageerror', (error) => warnings.push(String(error)))
  return warnings
}

for (const { name, server, effects } of apps) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'default' }) // one after the other: they share what is built
    /** @type {import('./pages/buildApp.mjs').App} */
    let app
    test.beforeAll(async () => {
      app = await buildApp(name, server)
    })
    test.beforeEach(async ({ host, page }) => {
      for (const [path, text] of app.files) host.serve(path, text)
      host.page = app.page
      host.serve('/prompts.json', { prompts, pacing: relaxed })
      await watchLeftovers(page)
    })

    test('asks once, in the corner and in its place, and delivers one record each', async ({ host, page }) => {
      const warnings = warningsOf(page)
      const { answer, host: prompt, thanks, button } = promptOn(page)
      await page.goto(host.url)
      await answer('Happy', 'By the app')
      await expect(page.getByText('Delivered: 1')).toBeVisible()
      await expect(prompt).toHaveCount(1)
      expect(await page.evaluate(() => performance.getEntriesByName('effect').length)).toBe(effects)
      await expect(thanks).toBeVisible()
      await button('Close').click()
      await page.getByRole('button', { name: 'Order' }).click()
      await expect(page.locator('.place > moodpoint-prompt')).toHaveCount(1)
      await answer('Unhappy')
      await expect(page.getByText('Delivered: 2')).toBeVisible()
      expect(host.taken()).toMatchObject([
        { prompt: 'mood', answers: [{ value: 4 }, { comment: 'By the app' }] },
        { prompt: 'ordering', answers: [{ value: 2 }] },
      ])
      expect(warnings).toEqual([])
    })

    test('unmounted, it leaves no node, no listener and no timer', async ({ host, page }) => {
      await page.goto(host.url)
      await expect(promptOn(page).faces).toHaveCount(5)
      const before = await page.evaluate(countLeftovers)
      expect(before).toMatchObject({ nodes: 1 })
      expect(before.listeners.length).toBeGreaterThan(0)
      await page.evaluate(() => /** @type {any} */ (window).leave())
      expect(await page.evaluate(countLeftovers)).toEqual(nothing)
    })

    if (!server) return
    test('drawn by a server, it is taken over without a warning, and asks', async ({ host, page }) => {
      const html = (await app.render?.()) ?? ''
      expect(html).toContain('Your order')
      expect(html).not.toContain('moodpoint-prompt')
      host.page = app.page.replace('<!--app-->', html)
      const warnings = warningsOf(page)
      await page.goto(host.url)
      await promptOn(page).answer('Happy')
      await expect(page.getByText('Delivered: 1')).toBeVisible()
      expect(host.taken()).toMatchObject([{ prompt: 'mood', answers: [{ value: 4 }] }])
      expect(warnings).toEqual([])
    })
  })
}
