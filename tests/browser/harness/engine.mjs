// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enginePage } from './enginePage.mjs'
import { findBrowser } from './findBrowsers.mjs'
import { launchWithPlaywright } from './launchWithPlaywright.mjs'
import { launchWebkitGtk } from './webkit/launchWebkitGtk.mjs'

/**
 * One small interface to all three engines, for tests that must be the same in all of them.
 * @param {import('./findBrowsers.mjs').BrowserName} name
 */
export function createEngine(name) {
  const gtk = name === 'webkit' && findBrowser(name)?.kind === 'webkitgtk'
  /** @type {Set<{ close: () => Promise<unknown> }>} */
  const running = new Set()
  /** @type {string[]} */
  const folders = []

  async function newProfile() {
    const folder = await mkdtemp(join(tmpdir(), `moodpoint-${name}-`))
    folders.push(folder)
    return folder
  }

  return {
    name,
    /** Starts a browser on a new profile, or on one a browser had before: `{ profile: earlier.profile }`. */
    async launch({ profile = '' } = {}) {
      const folder = profile || (await newProfile())
      const browser = await (gtk ? launchWebkitGtk(folder) : launchWithPlaywright(name, folder))
      running.add(browser)
      return engineBrowser(browser, folder, () => running.delete(browser))
    },
    /** Ends what the test left running; the fixture calls it. */
    async end() {
      for (const browser of running) await browser.close()
      for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * @param {Awaited<ReturnType<typeof launchWebkitGtk | typeof launchWithPlaywright>>} browser
 * @param {string} profile
 * @param {() => void} ended
 */
function engineBrowser(browser, profile, ended) {
  return {
    profile,
    /** Opens a tab. @param {string} url */
    async open(url) {
      const page = enginePage(await browser.newTab())
      await page.goto(url)
      return page
    },
    async close() {
      ended()
      await browser.close()
    },
    /** Ends it at once by SIGKILL, all its processes; what it had written durably is in the profile. */
    async kill() {
      ended()
      await browser.kill()
    },
  }
}
