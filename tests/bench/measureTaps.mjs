// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { measureInterleaved } from './measureInterleaved.mjs'
import { openBarePage } from './openBarePage.mjs'
import { quartiles } from './quartiles.mjs'

/** How many times slower than the machine the page runs when it is tapped. */
export const tapSlowdown = 6

/** One frame of a screen of 60 Hz, in milliseconds: so much later than the floor's the widget's answer may be seen. */
const limit = 1000 / 60

/** How long after its paint a prompt is left alone; it has been announced by then. */
const settleMs = 700

const runs = /** @type {const} */ (['floor', 'widget', 'floorAgain'])

/** @typedef {Record<typeof runs[number], number>} Round */

/**
 * Milliseconds from a tap on a face to the next paint, of the widget, which unfolds what follows it, and of the floor,
 * where the browser alone checks the same radio of the same panel. Interleaved; compared within each round.
 * @param {number} count rounds
 */
export async function measureTaps(count) {
  return compareTaps(await measureInterleaved(runs, count, measureTap))
}

/** @param {Round[]} rounds */
function compareTaps(rounds) {
  const later = quartiles(rounds.map(({ floor, widget, floorAgain }) => widget - (floor + floorAgain) / 2))
  const spread = quartiles(rounds.map(({ floor, floorAgain }) => floorAgain - floor))
  const floor = quartiles(rounds.flatMap(({ floor, floorAgain }) => [floor, floorAgain])).median
  const widget = quartiles(rounds.map(({ widget }) => widget)).median
  return { floor, widget, later, spread, limit }
}

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {() => Promise<number>} whenPainted */
async function measureTap(browser, url, whenPainted) {
  const page = await openBarePage(browser)
  const painted = whenPainted()
  await page.ask('Page.navigate', { url })
  await painted
  await sleep(settleMs)
  await page.ask('Emulation.setCPUThrottlingRate', { rate: tapSlowdown })
  const evaluate = (/** @type {() => unknown} */ run) =>
    page.ask('Runtime.evaluate', { expression: `(${run})()`, awaitPromise: true, returnByValue: true })
  const { result } = await evaluate(middleOfFace)
  await evaluate(awaitTap) // before the tap, which takes another way to the page
  const tap = { ...result.value, button: 'left', clickCount: 1 }
  for (const type of ['mousePressed', 'mouseReleased']) await page.ask('Input.dispatchMouseEvent', { type, ...tap })
  const ms = (await page.ask('Runtime.evaluate', { expression: 'tapToPaint', awaitPromise: true })).result.value
  await page.close()
  return Number(ms)
}

/** Runs inside the page by its source. */
function middleOfFace() {
  const face = document.querySelector('moodpoint-prompt')?.shadowRoot?.querySelector('fieldset label:nth-of-type(2)')
  const box = /** @type {Element} */ (face).getBoundingClientRect()
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** From the tap as the browser received it to the frame after it. Runs inside the page by its source. */
function awaitTap() {
  const tapToPaint = new Promise((resolve) => {
    const note = (/** @type {Event} */ { timeStamp }) =>
      requestAnimationFrame(() => {
        // A task posted from a frame runs once that frame has been drawn.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - timeStamp)
        port2.postMessage(0)
      })
    addEventListener('click', note, { once: true, capture: true })
  })
  Object.assign(window, { tapToPaint })
}
