import { dot, link, plot, text } from '@observablehq/plot'
import type { Shown } from '../../report/shown.js'
import type { Estimate } from '../../results/index.js'
import { colours, fontStyle } from './colours.js'

/** A guess and what it is held against. */
export interface GuessRow {
  name: string
  guess: number
  happy: Shown
  estimate: Estimate
}

/** Draws guesses as rings against results with their intervals. */
export function drawGuesses(rows: GuessRow[], width: number): Element {
  const y = (_: GuessRow, index: number) => index
  return plot({
    ...{ width, height: 40 + 44 * rows.length, marginLeft: 8, marginRight: 12, marginTop: 8, style: fontStyle },
    x: { domain: [0, 100], label: null, ticks: [0, 25, 50, 75, 100], tickSize: 0, grid: true },
    y: { domain: [rows.length - 0.5, -0.5], axis: null },
    marks: [
      text(rows, { x: 0, y, dx: 2, dy: -13, textAnchor: 'start', text: 'name', fill: colours.ink }),
      link(rows, { x1: 'guess', x2: valueIn, y1: y, y2: y, stroke: colours.soft, strokeDasharray: '2 3' }),
      link(rows, { x1: lowIn, x2: highIn, y1: y, y2: y, stroke: colours.high, strokeWidth: 6, strokeOpacity: 0.35 }),
      dot(rows, { x: valueIn, y, r: 5, fill: colours.high }),
      dot(rows, { x: 'guess', y, r: 6, stroke: colours.ink, fill: colours.ground, strokeWidth: 2 }),
    ],
  })
}

const valueIn = ({ estimate }: GuessRow) => estimate.value
const lowIn = ({ estimate }: GuessRow) => estimate.low
const highIn = ({ estimate }: GuessRow) => estimate.high
