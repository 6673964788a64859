// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readReport } from './readReport.mjs'
import { tally } from './tally.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const minutes = 60_000

/**
 * Runs a step with its output shown, and counts it.
 * @param {import('./steps.mjs').Step} step
 * @param {boolean} long also the tests that take long
 */
export function runStep({ name, run, tests }, long) {
  const report = join(root, '.reports', `${name}.json`)
  mkdirSync(join(root, '.reports'), { recursive: true })
  // A report of an earlier run must not speak for this one.
  rmSync(report, { force: true })
  const [command = '', ...args] = [...run, ...(tests === 'vitest' ? reporters(report) : [])]
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 25 * minutes,
    shell: process.platform === 'win32',
    env: environment(report, long),
  })
  if (error) console.error(String(error))
  if (tests) return tally(name, readReport(tests, report), status === 0)
  return status === 0 ? { passed: 1, faults: [], flaky: [] } : { passed: 0, faults: [`${name}: failed`], flaky: [] }
}

/** @param {string} report */
const reporters = (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]

/** @param {string} report @param {boolean} long */
const environment = (report, long) => ({
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  MOODPOINT_REPORT: report,
  MOODPOINT_LONG: long ? '1' : '',
  // A log is read as text, and some tools colour it even there.
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
})
