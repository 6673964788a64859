// @ts-check
import { slowdown } from './measurePage.mjs'
import { quartiles } from './quartiles.mjs'

/** @typedef {import('./measureRounds.mjs').Round} Round */

/** What is compared with the floor, how many times as much the widget may take, and whether the empty page is taken off. */
const times = /** @type {const} */ ([
  { what: 'main thread, above the empty page', key: 'task', limit: 1.5, isAbove: true },
  { what: 'first prompt painted', key: 'paint', limit: 1.2, isAbove: false },
  { what: 'longest task', key: 'longest', limit: 1.5, isAbove: false },
])

/** Compares within each round first, then takes the median over the rounds. @param {Round[]} rounds */
export function compareRounds(rounds) {
  const shift = Math.max(...rounds.map(({ widget }) => widget.shift))
  const isStill = shift === 0
  const rows = [
    ...times.map((time) => timeRow(time, rounds)),
    ['layout shift', '', '', String(shift), '', '', '0', isStill ? 'within' : 'OVER'],
  ]
  return { slowdown, rows, isStill }
}

/** @param {typeof times[number]} time @param {Round[]} rounds */
function timeRow({ what, key, limit, isAbove }, rounds) {
  const values = rounds.map(({ empty, floor, widget, floorAgain }) => {
    const base = isAbove ? empty[key] : 0
    return { empty: empty[key], floor: floor[key] - base, widget: widget[key] - base, again: floorAgain[key] - base }
  })
  const ratio = quartiles(values.map(({ floor, widget, again }) => widget / ((floor + again) / 2)))
  const spread = quartiles(values.map(({ floor, again }) => again / floor))
  return [
    `${what}, ms`,
    ...[values.map(({ empty }) => empty), values.flatMap(({ floor, again }) => [floor, again])].map(medianOf),
    medianOf(values.map(({ widget }) => widget)),
    inWords(ratio),
    inWords(spread),
    `${limit}×`,
    ratio.median <= limit ? 'within' : 'over',
  ]
}

/** @param {number[]} values */
const medianOf = (values) => quartiles(values).median.toFixed(1)

/** @param {import('./quartiles.mjs').Quartiles} quartiles */
const inWords = ({ lower, median, upper }) => `${median.toFixed(2)}× (${lower.toFixed(2)}–${upper.toFixed(2)})`
