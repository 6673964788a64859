// @ts-check
import { chromium } from '@playwright/test'
import { launchOptions } from '../browser/harness/launchOptions.mjs'
import { measurePage } from './measurePage.mjs'
import { readPanel } from './readPanel.mjs'
import { servePages } from './servePages.mjs'

/** The floor runs twice: how far it is from itself tells how far to trust the rest. */
const runs = /** @type {const} */ (['empty', 'floor', 'widget', 'floorAgain'])

/** @typedef {Record<typeof runs[number], import('./measurePage.mjs').Measured>} Round */

/**
 * Measures all pages in turn, each round in another order, so that what the machine does meanwhile hits all alike.
 * @param {number} count
 * @returns {Promise<Round[]>}
 */
export async function measureRounds(count) {
  const server = await servePages()
  const browser = await chromium.launch(launchOptions('chromium'))
  try {
    server.setPanel(await readPanel(browser, `${server.url}/widget`))
    const measure = (/** @type {typeof runs[number]} */ run) =>
      measurePage(browser, `${server.url}/${run === 'floorAgain' ? 'floor' : run}`, server.whenPainted)
    for (const run of runs) await measure(run) // to warm up
    /** @type {Round[]} */
    const rounds = []
    for (let index = 0; index < count; index++) {
      const shift = index % runs.length
      const round = /** @type {Round} */ ({})
      for (const run of [...runs.slice(shift), ...runs.slice(0, shift)]) round[run] = await measure(run)
      rounds.push(round)
    }
    return rounds
  } finally {
    await browser.close()
    server.close()
  }
}
