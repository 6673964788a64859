// @ts-check
import { parseArgs } from 'node:util'
import { scenarios } from './scenarios.mjs'

/** @typedef {import('./howMany.mjs').BrowserName} BrowserName */

/** @type {BrowserName[]} */
const engines = ['chromium', 'firefox', 'webkit']

/**
 * What the command line asks for.
 * @param {string[]} args
 */
export function readOrder(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      mutants: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      scenario: { type: 'string', multiple: true },
      engine: { type: 'string', multiple: true },
      seed: { type: 'string' },
      runs: { type: 'string' },
    },
  })
  const { quick, mutants, verbose, scenario, engine = quick || mutants ? ['chromium'] : engines, seed, runs } = values
  return {
    ...{ quick, mutants, verbose },
    scenarios: scenario ? named(scenarios, scenario, 'scenario') : scenarios,
    engines: /** @type {BrowserName[]} */ (
      named(
        engines.map((name) => ({ name })),
        engine,
        'engine',
      ).map(nameOf)
    ),
    seed: readCount('seed', seed),
    runs: readCount('runs', runs),
  }
}

const nameOf = (/** @type {{ name: string }} */ { name }) => name

/** @template {{ name: string }} T @param {T[]} all @param {string[]} wanted @param {string} what @returns {T[]} */
function named(all, wanted, what) {
  const unknown = wanted.find((name) => !all.some((one) => one.name === name))
  if (unknown) throw new Error(`--${what} ${unknown}: there are ${all.map(nameOf).join(', ')}`)
  return all.filter(({ name }) => wanted.includes(name))
}

/** @param {string} option @param {string | undefined} value */
function readCount(option, value) {
  if (value !== undefined && !/^\d+$/.test(value)) throw new Error(`--${option} ${value}: give a whole number`)
  return value === undefined ? undefined : Number(value)
}
