import { plot, rect, ruleX, text } from '@observablehq/plot'
import type { Distribution } from '../../report/distributions.js'
import { colours, fontStyle } from './colours.js'
import { fillsOf } from './shadesOf.js'

/** One point of a scale as a piece of a bar. */
interface Piece {
  at: number
  from: number
  to: number
  fill: string
  label: string
}

/** Narrower than this, a piece has no room for its number. */
const labelled = 7

/** Draws bars that part at the middle of the scale: unhappy to the left, happy to the right. */
export function drawDistributions(all: Distribution[], width: number): Element {
  const pieces = all.flatMap(piecesOf)
  const reach = Math.max(10, ...pieces.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]))
  const top = (_: Distribution, index: number) => index
  return plot({
    ...{
      width,
      height: 16 + 46 * all.length,
      marginLeft: 4,
      marginRight: 4,
      marginTop: 8,
      marginBottom: 4,
      style: fontStyle,
    },
    x: { domain: [-reach, reach], axis: null },
    y: { domain: [all.length - 0.5, -0.5], axis: null },
    marks: [
      rect(pieces, {
        x1: 'from',
        x2: 'to',
        y1: ({ at }) => at - 0.16,
        y2: ({ at }) => at + 0.34,
        fill: 'fill',
        inset: 0.5,
      }),
      text(
        pieces.filter(({ from, to }) => to - from >= labelled),
        { x: ({ from, to }) => (from + to) / 2, y: ({ at }) => at + 0.09, text: 'label', fill: 'var(--on-fill)' },
      ),
      text(all, { x: -reach, y: top, dx: 2, dy: -15, textAnchor: 'start', text: 'name', fill: colours.ink }),
      ruleX([0], { stroke: colours.ink, strokeOpacity: 0.5 }),
    ],
  })
}

function piecesOf(own: Distribution, at: number): Piece[] {
  const { points } = own
  const fills = fillsOf(own)
  const shareIn = (band: string) =>
    points.filter((point) => point.band === band).reduce((sum, { share }) => sum + share, 0)
  let edge = -shareIn('low') - shareIn('mid') / 2
  return points.map(({ share }, index) => {
    const from = edge
    edge += share
    return { at, from, to: edge, fill: fills[index] ?? '', label: String(Math.round(share)) }
  })
}
