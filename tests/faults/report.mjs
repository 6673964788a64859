// @ts-check
import { isGood } from './judge.mjs'

/** @typedef {import('./runOnce.mjs').Run} Run */

export const heads = ['scenario', 'engine', 'runs', 'lost', 'twice', 'needless', 'requests', 'bound', 'seconds', '']

/**
 * The row of the table for a scenario in an engine.
 * @param {string} scenario
 * @param {string} engine
 * @param {{ runs: Run[], ms: number } | string} outcome the runs, or why there are none
 */
export function row(scenario, engine, outcome) {
  if (typeof outcome === 'string') return [scenario, engine, '0', ...Array(6).fill('–'), outcome]
  const { runs, ms } = outcome
  const sum = (/** @type {(run: Run) => unknown[]} */ of) => String(runs.flatMap(of).length)
  const most = (/** @type {(run: Run) => number} */ of) => String(Math.max(...runs.map(of)))
  const bad = runs.filter((run) => !isGood(run)).length
  const counts = [sum(({ lost }) => lost), sum(({ twice }) => twice), sum(({ needless }) => needless)]
  const requests = [most(({ requests: number }) => number), most(({ bound }) => bound)]
  return [
    scenario,
    engine,
    String(runs.length),
    ...counts,
    ...requests,
    (ms / 1000).toFixed(0),
    bad ? `${bad} BAD` : 'good',
  ]
}

/**
 * Says of every bad run what broke, and how to have it again.
 * @param {string} scenario
 * @param {string} engine
 * @param {Run[]} runs
 */
export function faultsOf(scenario, engine, runs) {
  return runs
    .filter((run) => !isGood(run))
    .map((run) => {
      const again = `npm run faults -- --scenario ${scenario} --engine ${engine} --seed ${run.seed}`
      const named = /** @type {const} */ (['lost', 'twice', 'phantom', 'changed', 'needless'])
      const lines = named.filter((name) => run[name].length).map((name) => `${name}: ${someOf(run[name])}`)
      return [`✗ ${again}`, ...lines, ...run.other].join('\n    ')
    })
}

/** @param {string[]} ids */
const someOf = (ids) => [...ids.slice(0, 5), ...(ids.length > 5 ? [`and ${ids.length - 5} more`] : [])].join(' ')
