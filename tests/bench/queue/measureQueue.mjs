// @ts-check
import { chromium } from '@playwright/test'
import { launchOptions } from '../../browser/harness/launchOptions.mjs'
import { quartiles } from '../quartiles.mjs'
import { openQueueOn } from './openQueue.mjs'
import { serveQueue } from './serveQueue.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const sizes = [10, 1000, 10_000]

/** Measures what one more record costs by how many wait, and what it takes to deliver them all. @param {number} rounds */
export async function measureQueue(rounds) {
  const server = await serveQueue()
  const options = launchOptions('chromium')
  const args = [...(options.args ?? []), '--enable-precise-memory-info', '--js-flags=--expose-gc']
  const browser = await chromium.launch({ ...options, args })
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.evaluate(openQueueOn)
    const adding = await measureAdding(page, rounds)
    const draining = []
    for (const size of sizes.slice(1)) draining.push(await measureDraining(page, size, server.taken))
    return { adding, draining }
  } finally {
    await browser.close()
    server.close()
  }
}

/** @param {Page} page @param {number} rounds */
async function measureAdding(page, rounds) {
  /** @type {number[][]} */
  const times = await page.evaluate(addInTurns, { sizes, rounds })
  const medians = times.map((own) => quartiles(own).median)
  return sizes.map((size, index) => ({
    size,
    ms: medians[index] ?? Number.NaN,
    ratio: quartiles((times[index] ?? []).map((ms, round) => ms / (times[0]?.[round] ?? Number.NaN))).median,
  }))
}

/** Runs in the page: adds one record to each queue a round, in turns. @param {{ sizes: number[], rounds: number }} order */
async function addInTurns({ sizes, rounds }) {
  /** @type {{ add(): Promise<void> }[]} */
  const queues = []
  for (const size of sizes) queues.push(await /** @type {any} */ (window).openQueue(`adding-${size}`, size))
  /** @type {number[][]} */
  const times = sizes.map(() => [])
  for (let round = -3; round < rounds; round++) {
    for (let turn = 0; turn < queues.length; turn++) {
      const index = (turn + Math.abs(round)) % queues.length
      const start = performance.now()
      await queues[index]?.add()
      if (round >= 0) times[index]?.push(performance.now() - start)
    }
  }
  return times
}

/** @param {Page} page @param {number} size @param {{ requests: number, records: number }} taken */
async function measureDraining(page, size, taken) {
  const before = { ...taken }
  const { ms, growth } = await page.evaluate(drain, size)
  const records = taken.records - before.records
  if (records !== size) throw new Error(`${records} of ${size} records arrived`)
  return { size, ms, growth, requests: taken.requests - before.requests }
}

/** Runs in the page. @param {number} size */
async function drain(size) {
  const view = /** @type {any} */ (window)
  const queue = await view.openQueue(`draining-${size}`, size)
  view.gc()
  const used = () => view.performance.memory.usedJSHeapSize
  const base = used()
  let peak = base
  const post = view.fetch
  view.fetch = (/** @type {any[]} */ ...args) => {
    view.gc() // what is left is in use
    peak = Math.max(peak, used())
    return post.apply(view, args)
  }
  const start = performance.now()
  while ((await queue.outbox.next('', 1))[0]) await queue.drain()
  view.fetch = post
  return { ms: performance.now() - start, growth: peak - base }
}
