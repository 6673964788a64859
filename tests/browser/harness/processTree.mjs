// @ts-check
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { untilItWorks } from './untilItWorks.mjs'

/** @typedef {{ pid: number, parent: number, command: string }} Running */

/**
 * The processes that match, with all their descendants.
 * @param {(running: Running) => boolean} matches
 */
export function processTree(matches) {
  const all = processes().filter(({ pid }) => pid !== process.pid)
  const found = new Set(all.filter(matches))
  // A set is walked to its end even while it grows.
  for (const { pid } of found) for (const child of all) if (child.parent === pid) found.add(child)
  return [...found]
}

/** Ends them by SIGKILL, which nothing can catch, and waits until they are gone. @param {Running[]} doomed */
export async function killAll(doomed) {
  if (doomed.length === 0) throw new Error('There is no process to kill.')
  for (const { pid } of doomed) kill(pid)
  await untilGone(doomed)
}

/** @param {Running[]} ending */
export function untilGone(ending) {
  return untilItWorks(async () => {
    const running = new Set(processes().map(({ pid }) => pid))
    const left = ending.filter(({ pid }) => running.has(pid))
    if (left.length > 0) throw new Error(`Still running: ${left.map(({ command }) => command).join('; ')}`)
  })
}

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself, for its parent was killed first.
  }
}

/** @returns {Running[]} */
const processes = () => (process.platform === 'linux' ? readProc() : readPs())

/** Slim Debian images have no `ps`, so Linux is read from /proc. @returns {Running[]} */
function readProc() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    try {
      const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
    } catch {
      return []
    }
  })
}

/** @returns {Running[]} */
function readPs() {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' })
  if (!stdout) throw new Error('kill() needs the command ps, which this system has not.')
  return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command = '']) => {
    return { pid: Number(pid), parent: Number(parent), command }
  })
}
