// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { mainThread } from './mainThread.mjs'

/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {{ task: number, paint: number, longest: number, shift: number }} Measured milliseconds; the shift has no unit */

/** How many times slower than the machine the page's main thread runs. */
export const slowdown = 4

/** How long after the paint the page's work is still counted; the widget has announced the prompt by then. */
const settleMs = 700

const giveUpMs = 30_000

/**
 * Opens a page in a browser that has never seen it, and measures it until it is quiet.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Measured>}
 */
export async function measurePage(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const painted = whenPainted(session, url)
  await prepare(session)
  await browser.startTracing(page, { categories: ['-*', 'toplevel', 'blink.user_timing'] })
  await page.goto(url, { waitUntil: 'commit' })
  const paint = await painted
  await sleep(settleMs)
  const { task, longest } = mainThread(await browser.stopTracing())
  const shift = await page.evaluate(() => /** @type {{ layoutShift?: number }} */ (window).layoutShift ?? 0)
  await context.close()
  return { task, paint, longest, shift }
}

/** The page tells when it is painted: asking it again and again would cost what is measured. @param {CDPSession} session */
async function prepare(session) {
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'tellPainted' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** @param {CDPSession} session @param {string} url @returns {Promise<number>} milliseconds since the navigation began */
function whenPainted(session, url) {
  return new Promise((resolve, reject) => {
    session.once('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)))
    setTimeout(() => reject(new Error(`${url}: nothing was painted in time`)), giveUpMs).unref()
  })
}
