// @ts-check
// Takes the pictures of the README anew: npm run build && node tests/readme/takeScreenshot.mjs
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { orderInShop } from '../browser/pages/orderInShop.mjs'

/** Size of the pictures in CSS pixels, one for one. */
export const viewport = { width: 1120, height: 700 }

/** The pictures of the README, and what is done before each is taken. */
export const pictures = /** @type {const} */ ([
  { file: new URL('../../demo/screenshot.png', import.meta.url), scheme: 'light', act: answerOrder },
  { file: new URL('../../demo/screenshot-dark.png', import.meta.url), scheme: 'dark', act: answerOrder },
  { file: new URL('../../demo/screenshot-panel.png', import.meta.url), scheme: 'light', act: lookAtPanel },
])

// By its address, so that the demo's own files stay out of the type check of the tests.
const demoServer = new URL('../../demo/server.mjs', import.meta.url).href

/** Chooses a face and writes, without sending. @param {import('@playwright/test').Page} page */
async function answerOrder(page) {
  await orderInShop(page, 'heron-teapot', 'fog-cups')
  const prompt = page.locator('moodpoint-prompt')
  await prompt.getByRole('radio', { name: 'Happy', exact: true }).click()
  await prompt.getByRole('textbox').pressSequentially('One page, no account needed.')
  await page.mouse.click(1, 300)
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await prompt.evaluate(({ shadowRoot }) => Promise.all(shadowRoot?.getAnimations().map((one) => one.finished) ?? []))
}

/** Looks at the account through the panel, with a prompt open. @param {import('@playwright/test').Page} page */
async function lookAtPanel(page) {
  await page.goto('/account?moodpoint=preview')
  await page.getByRole('button', { name: 'Show now: goodbye' }).click()
  await page.locator('moodpoint-prompt').getByRole('radio').first().waitFor({ state: 'attached' })
  await page.mouse.click(1, 300)
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  for (const host of await page.locator('moodpoint-prompt, moodpoint-panel').all())
    await host.evaluate(({ shadowRoot }) => Promise.all(shadowRoot?.getAnimations().map((one) => one.finished) ?? []))
}

async function takeAll() {
  const { startDemo } = await import(demoServer)
  // Loaded here, so that a test that only wants to know the pictures starts no browser library.
  const { chromium } = await import('@playwright/test')
  const { launchOptions } = await import('../browser/harness/launchOptions.mjs')
  const folder = await mkdtemp(join(tmpdir(), 'moodpoint-screenshot-'))
  const demo = await startDemo({ port: 0, database: join(folder, 'feedback.db') })
  const browser = await chromium.launch(launchOptions('chromium'))
  try {
    for (const { file, scheme, act } of pictures) {
      const page = await browser.newPage({ baseURL: demo.url, viewport, colorScheme: scheme, reducedMotion: 'reduce' })
      await act(page)
      await page.screenshot({ path: fileURLToPath(file), animations: 'disabled', caret: 'hide' })
      await page.close()
      console.log(fileURLToPath(file))
    }
  } finally {
    await browser.close()
    await demo.close()
    await rm(folder, { recursive: true, force: true })
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) await takeAll()
