// @ts-check
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import axe from 'axe-core'
import { expect, test } from './harness/test.mjs'
import { strictPolicy, watchedPage, watchScript } from './pages/hostilePage.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { here, openPanel, there } from './pages/openPanel.mjs'
import { keptOnDevice, nothingKept, panelOn } from './pages/panelOn.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { mood } from './pages/startSite.mjs'

test('a policy that allows scripts of the site alone refuses nothing of it', async ({ host, page }) => {
  host.headers = { 'content-security-policy': strictPolicy }
  host.page = watchedPage(false)
  host.serve('/watch.js', watchScript)
  await openPanel(host, page)
  const { paste, prompt, show, record, host: panel } = panelOn(page)
  await paste(JSON.stringify({ prompts: [mood, { id: 'bad id' }] }))
  await expect(prompt('mood')).toBeVisible()
  await show('mood')
  await promptOn(page).answer('Happy')
  await panel.getByText('To /feedback').click()
  await expect(record).toBeVisible()
  expect(await page.evaluate(() => /** @type {any} */ (window).violations)).toEqual([])
})

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test(`in ${colorScheme} at ${viewport.width} axe finds nothing, and nothing sticks out`, async ({ host, page }) => {
      await page.addInitScript({ content: axe.source })
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(viewport)
      await openPanel(host, page)
      const { show, host: panel, paste, region } = panelOn(page)
      await show('here')
      await promptOn(page).answer('Happy', 'A try')
      await panel.getByText('To /feedback').click()
      await paste('{')
      await paste(JSON.stringify({ prompts: [here, there, { id: 'bad', when: 1 }] }))
      await panel.getByText('Paste prompts instead').click()
      const { violations, passes } = await page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300)) // nothing moves any more
        return /** @type {any} */ (window).axe.run({ include: ['moodpoint-panel'] })
      })
      expect(passes.map((/** @type {any} */ { id }) => id)).toContain('color-contrast')
      expect(violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html])).toEqual([])
      const box = await region.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
    })
  }
}

test('what the page sets, such as its consent, holds for every visitor of the preview', async ({ host, page }) => {
  host.page = hostPage({
    tag: '<script async src="/moodpoint/moodpoint.js" data-endpoint="/feedback" data-prompts="/prompts.json" data-consent="required"></script>',
  })
  await openPanel(host, page)
  const { prompt, button } = panelOn(page)
  await expect(prompt('here')).toContainText('Consent is required here')
  await moodOn(page).setConsent(true)
  await expect(prompt('here')).toContainText('Would ask here')
  await button('New visitor').click()
  await expect(button('New visitor')).toHaveAttribute('aria-pressed', 'true')
  await expect(prompt('here')).toContainText('Would ask here')
  expect(await page.evaluate(keptOnDevice)).toEqual(nothingKept)
})

test('a page that throws it out gets it back, and destroy() takes it away for good', async ({ host, page }) => {
  await openPanel(host, page)
  const { host: panel } = panelOn(page)
  await page.evaluate(() => document.body.replaceChildren())
  await expect(panel).toHaveCount(1)
  await moodOn(page).destroy()
  await expect(panel).toHaveCount(0)
})

test('where a prompt stands on the left, the panel stands on the right', async ({ host, page }) => {
  host.page = hostPage({ lang: 'ar' })
  host.serve('/prompts.json', {
    prompts: [{ id: 'both', question: { en: 'How?', ar: 'كيف؟' }, when: { event: 'go' } }],
  })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${host.url}/?moodpoint=preview`)
  const { show, region, prompt } = panelOn(page)
  await expect(prompt('both')).toContainText('كيف؟')
  expect((await region.boundingBox())?.x).toBeLessThan(100)
  await show('both')
  await expect(promptOn(page).faces).toHaveCount(5)
  await expect.poll(async () => (await region.boundingBox())?.x).toBeGreaterThan(640)
})

test("the file of the README's chapter for writers asks in the shop, seen through the panel", async ({
  demo,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'moodpoint-writer-'))
  const path = join(folder, 'prompts.json')
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  await promisify(execFile)(process.execPath, [cli, 'add', 'checkout-effort', path])
  const [, from = '', to = ''] =
    /in place of `([^`]+)`, the time and the page: `([^`]+)`/.exec(
      await readFile(new URL('../../README.md', import.meta.url), 'utf8'),
    ) ?? []
  const written = await readFile(path, 'utf8')
  expect(written).toContain(from)
  await writeFile(path, written.replace(from, to))
  await promisify(execFile)(process.execPath, [cli, 'check', path]) // rejects where there are issues
  await page.goto(`${demo.url}/checkout/done?moodpoint=preview`)
  const { host: panel, prompt } = panelOn(page)
  await panel.getByLabel('From a file').setInputFiles(path)
  await expect(prompt('checkout-effort')).toContainText('Asks 2 seconds after the page has loaded.')
  await expect(promptOn(page).host.getByRole('region', { name: /checking out\?$/ })).toBeVisible()
  expect(demo.requests).toEqual([])
  await rm(folder, { recursive: true })
})

test('a sandboxed frame, which is refused all storage, is asked as ever', async ({ host, page }) => {
  host.serve('/frame', hostPage({ tag: '', body: '<iframe sandbox="allow-scripts" src="/inner"></iframe>' }))
  await page.goto(`${host.url}/frame`)
  await expect(page.frameLocator('iframe').getByRole('heading')).toBeVisible()
  const isStarted = () => 'explain' in Object(/** @type {any} */ (window).moodpoint)
  await expect.poll(() => page.frames()[1]?.evaluate(isStarted)).toBe(true)
})
