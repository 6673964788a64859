// @ts-check
import { readFileSync } from 'node:fs'
import { processTree } from '../../browser/harness/processTree.mjs'

/** @typedef {{ evaluate(fn: () => unknown): Promise<unknown> }} Page */

/** Why pages cannot be frozen here, where they cannot. */
export const cannotFreeze = process.platform === 'linux' ? undefined : 'freezing needs /proc'

/**
 * Stops the process a page runs in, as a browser or a sleeping laptop does with a tab in the background: it holds what
 * it holds and hears nothing. Resolves with the function that lets it go on; throws when another page lives in there too.
 * @param {Page} page
 * @param {Page} other a page that must not be frozen
 * @param {string} profile of the browser
 */
export async function freeze(page, other, profile) {
  const family = () => processTree(({ command }) => command.includes(profile)).map(({ pid }) => pid)
  const pid = await processOf(page, family)
  if (pid === (await processOf(other, family))) throw new Error('both tabs live in one process')
  process.kill(pid, 'SIGSTOP')
  return () => process.kill(pid, 'SIGCONT')
}

/** No engine tells which process a page is in, so the page works hard for a moment. @param {Page} page @param {() => number[]} family */
async function processOf(page, family) {
  const before = new Map(family().map((pid) => [pid, cpuTime(pid)]))
  await page.evaluate(() => {
    const end = performance.now() + 500
    while (performance.now() < end);
  })
  const spent = [...before].map(([pid, time]) => ({ pid, time: cpuTime(pid) - time }))
  const [busiest] = spent.sort((one, another) => another.time - one.time)
  if (!busiest) throw new Error('the browser has no process')
  return busiest.pid
}

/** Time in user mode, in ticks. @param {number} pid */
function cpuTime(pid) {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[11],
    )
  } catch {
    return 0 // it has ended
  }
}
