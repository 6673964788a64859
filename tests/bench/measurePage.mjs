// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { mainThread } from './mainThread.mjs'
import { openBarePage } from './openBarePage.mjs'

/** @typedef {{ task: number, paint: number, longest: number, shift: number }} Measured milliseconds; the shift has no unit */

/** How many times slower than the machine the page's main thread runs. */
export const slowdown = 4

/** How long after the paint the page's work is still counted; the widget has announced the prompt by then. */
const settleMs = 700

/**
 * Opens a page in a browser that has never seen it, and measures it until it is quiet.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {() => Promise<number>} whenPainted milliseconds from the navigation on, as the page tells its server
 * @returns {Promise<Measured>}
 */
export async function measurePage(browser, url, whenPainted) {
  const page = await openBarePage(browser)
  await page.ask('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await browser.startTracing(undefined, { categories: ['-*', 'toplevel', 'blink.user_timing'] })
  const painted = whenPainted()
  await page.ask('Page.navigate', { url })
  const paint = await painted
  await sleep(settleMs)
  const { task, longest } = mainThread(await browser.stopTracing())
  const { result } = await page.ask('Runtime.evaluate', { expression: 'layoutShift' })
  await page.close()
  return { task, paint, longest, shift: result.value }
}
