import { dot, link, plot, text } from '@observablehq/plot'
import type { Band } from '../../prompts/types.js'
import type { Growth } from '../../report/growth.js'
import { bands } from '../../report/shown.js'
import { colours, fontStyle } from './colours.js'

/** The share with an outcome in one band of one touchpoint. */
interface Rate {
  at: number
  band: Band
  value: number
  low: number
  high: number
}

const offsets: Record<Band, number> = { low: 0.24, mid: 0.36, high: 0.48 }
const symbols: Record<Band, 'triangle' | 'diamond' | 'circle'> = { low: 'triangle', mid: 'diamond', high: 'circle' }

/** Draws shares of an outcome by feeling: a triangle for unhappy, a diamond for in between, a circle for happy. */
export function drawGrowth(growth: Growth[], width: number): Element {
  const rates = growth.flatMap(({ rates }, at) =>
    bands.flatMap((band): Rate[] => {
      const { estimate } = rates[band]
      return estimate ? [{ at: at + offsets[band], band, ...estimate }] : []
    }),
  )
  return plot({
    ...{ width, height: 36 + 58 * growth.length, marginLeft: 8, marginRight: 12, marginTop: 12, style: fontStyle },
    x: {
      domain: [0, 100],
      label: null,
      ticks: [0, 25, 50, 75, 100],
      tickFormat: (share: number) => `${share} %`,
      tickSize: 0,
      grid: true,
    },
    y: { domain: [growth.length - 0.3, -0.2], axis: null },
    marks: [
      text(growth, { x: 0, y: (_, at) => at, dx: 2, dy: -4, textAnchor: 'start', text: 'name', fill: colours.ink }),
      link(rates, { x1: 'low', x2: 'high', y1: 'at', y2: 'at', stroke: colourOf, strokeWidth: 4, strokeOpacity: 0.4 }),
      dot(rates, { x: 'value', y: 'at', r: 4, fill: colourOf, symbol: ({ band }: Rate) => symbols[band] }),
    ],
    symbol: { type: 'identity' },
  })
}

const colourOf = ({ band }: Rate) => colours[band]
