// @ts-check
import { chromium, firefox, webkit } from '@playwright/test'
import { launchOptions } from './launchOptions.mjs'
import { killAll, processTree } from './processTree.mjs'
import { queryPath } from './queryPath.mjs'

const types = { chromium, firefox, webkit }

/**
 * A browser on a profile folder, driven by Playwright.
 * @param {import('./findBrowsers.mjs').BrowserName} name
 * @param {string} profile
 */
export async function launchWithPlaywright(name, profile) {
  const context = await types[name].launchPersistentContext(profile, {
    ...launchOptions(name),
    viewport: { width: 1280, height: 800 },
  })
  const unused = context.pages()
  return {
    newTab: async () => playwrightTab(unused.shift() ?? (await context.newPage())),
    close: () => context.close(),
    kill: async () => {
      // Playwright tells no process id, but the profile folder is on the command line and no other browser's.
      await killAll(processTree(({ command }) => command.includes(profile)))
      await context.close().catch(() => {})
    },
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {import('./enginePage.mjs').Tab}
 */
function playwrightTab(page) {
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    close: () => page.close(),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    evaluate: (fn, arg) => page.evaluate(fn, arg),
    query: async (path) => (await page.evaluateHandle(queryPath, path)).asElement(),
    evaluateOn: (handle, fn, arg) => handle.evaluate(fn, arg),
    click: (handle) => handle.click({ timeout: 2_000 }),
    type: async (handle, text) => {
      await handle.focus()
      await page.keyboard.type(text)
    },
    ...(page.context().browser()?.browserType().name() === 'chromium' && { devtools: devtoolsOf(page) }),
  }
}

/** @param {import('@playwright/test').Page} page @returns {NonNullable<import('./enginePage.mjs').Tab['devtools']>} */
function devtoolsOf(page) {
  /** @type {Promise<any> | undefined} */
  let session
  return async (method, params) => {
    session ??= page.context().newCDPSession(page)
    return (await session).send(method, params)
  }
}
