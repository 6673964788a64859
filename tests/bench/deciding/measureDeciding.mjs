// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { launchOptions } from '../../browser/harness/launchOptions.mjs'
import { mainThread } from '../mainThread.mjs'
import { slowdown } from '../measurePage.mjs'
import { openBarePage } from '../openBarePage.mjs'
import { quartiles } from '../quartiles.mjs'
import { serveDeciding } from './serveDeciding.mjs'

const [few, many] = [8, 200]
/** What 200 prompts may cost of what 8 do: no more than their number says. */
const limit = many / few
/** A task longer than this holds up what the person does. */
const longTaskMs = 50
/** How often a page is started to look for one; of what is found, the median. */
const starts = 5
const settleMs = 2000

/** Compares what deciding costs with few prompts and with many, in turns, and looks for a task too long. @param {number} rounds */
export async function measureDeciding(rounds) {
  const server = await serveDeciding()
  const browser = await chromium.launch(launchOptions('chromium'))
  try {
    const open = (/** @type {number} */ count) => openPage(browser, `${server.url}/deciding/${count}`)
    const pages = [await open(few), await open(many)]
    /** @type {number[][]} */
    const times = [[], []]
    for (let round = -3; round < rounds; round++) {
      for (const turn of [0, 1]) {
        const index = (turn + Math.abs(round)) % 2
        const ms = (await pages[index]?.evaluate(decide)) ?? Number.NaN
        if (round >= 0) times[index]?.push(ms)
      }
    }
    const ratio = quartiles((times[1] ?? []).map((ms, round) => ms / (times[0]?.[round] ?? Number.NaN)))
    /** @type {number[]} */
    const longestTasks = []
    for (let start = 0; start < starts; start++)
      longestTasks.push(await longestTask(browser, `${server.url}/deciding/${many}`))
    const longest = quartiles(longestTasks).median
    return {
      ...{ few, many, ratio, limit, longest, longTaskMs },
      medians: times.map((own) => quartiles(own).median),
    }
  } finally {
    await browser.close()
    server.close()
  }
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
async function openPage(browser, url) {
  const page = await (await browser.newContext()).newPage()
  await slowDown(page)
  await page.goto(url)
  await page.waitForFunction(hasStarted)
  await page.evaluate(decide)
  return page
}

/**
 * The longest task of a page that starts with many prompts and decides over them.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function longestTask(browser, url) {
  const page = await openBarePage(browser)
  await page.ask('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await browser.startTracing(undefined, { categories: ['-*', 'toplevel', 'blink.user_timing'] })
  await page.ask('Page.navigate', { url })
  await sleep(settleMs) // asking it whether it has started would be part of what is measured
  const { longest } = mainThread(await browser.stopTracing())
  await page.close()
  return longest
}

/** @param {import('@playwright/test').Page} page */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

// These run inside the page by their source.
const hasStarted = () => {
  const { moodpoint } = /** @type {any} */ (window)
  return 'explain' in (moodpoint ?? {})
}

/** Every gate of every prompt, with all it takes to know what they compare. */
async function decide() {
  const start = performance.now()
  await /** @type {any} */ (window).moodpoint.explain()
  return performance.now() - start
}
