// @ts-check
import { chromium } from '@playwright/test'
import { launchOptions } from '../browser/harness/launchOptions.mjs'
import { readPanel } from './readPanel.mjs'
import { servePages } from './servePages.mjs'

/**
 * Measures pages in turn, each round in another order, so that what the machine does meanwhile hits all alike.
 * @template {string} Run @template Measured
 * @param {readonly Run[]} runs names of pages; `floorAgain` is the floor a second time
 * @param {number} count rounds
 * @param {(browser: import('@playwright/test').Browser, url: string, whenPainted: () => Promise<number>) => Promise<Measured>} measureOne
 * @returns {Promise<Record<Run, Measured>[]>}
 */
export async function measureInterleaved(runs, count, measureOne) {
  const server = await servePages()
  const browser = await chromium.launch(launchOptions('chromium'))
  try {
    server.setPanel(await readPanel(browser, `${server.url}/widget`))
    const measure = (/** @type {Run} */ run) =>
      measureOne(browser, `${server.url}/${run === 'floorAgain' ? 'floor' : run}`, server.whenPainted)
    for (const run of runs) await measure(run) // to warm up
    /** @type {Record<Run, Measured>[]} */
    const rounds = []
    for (let index = 0; index < count; index++) {
      const shift = index % runs.length
      const round = /** @type {Record<Run, Measured>} */ ({})
      for (const run of [...runs.slice(shift), ...runs.slice(0, shift)]) round[run] = await measure(run)
      rounds.push(round)
    }
    return rounds
  } finally {
    await browser.close()
    server.close()
  }
}
