import type { Band } from '../prompts/types.js'
import { fewestShown } from '../results/display.js'
import { rangeOf } from '../results/index.js'
import type { RatingCell } from './cube.js'
import { countOf } from './grouped.js'
import type { Point } from './journey.js'
import { leadingOf } from './leading.js'

/** How the ratings of one touchpoint spread over its scale. */
export interface Distribution {
  touchpoint: string
  name: string
  scale: string
  n: number
  /** From the worst point to the best; empty where there are under 5 answers. */
  points: { value: number; band: Band; n: number; share: number }[]
}

/** Distributions of the touchpoints of a journey that were answered. */
export function distributionsOf(cells: readonly RatingCell[], points: readonly Point[]): Distribution[] {
  return points.flatMap(({ touchpoint, name, scale }) => {
    const own = leadingOf(
      cells.filter(({ place }) => place.touchpoint === touchpoint),
      scale ?? undefined,
    )
    return scale && own[0] ? [{ touchpoint, name, scale, n: countOf(own), points: pointsOf(own, scale) }] : []
  })
}

function pointsOf(cells: RatingCell[], scale: string): Distribution['points'] {
  const n = countOf(cells)
  if (n < fewestShown) return []
  const [least, greatest] = rangeOf(scale)
  const last = Number.isFinite(greatest) ? greatest : Math.max(...cells.map(({ value }) => value))
  return Array.from({ length: last - least + 1 }, (_, index) => {
    const value = least + index
    const own = cells.filter((cell) => cell.value === value)
    return { value, band: own[0]?.band ?? guessBand(cells, value), n: countOf(own), share: (100 * countOf(own)) / n }
  })
}

/** A point nobody chose lies in the band of the nearest one that somebody did. */
function guessBand(cells: RatingCell[], value: number): Band {
  const far = (cell: RatingCell) => Math.abs(cell.value - value)
  return cells.reduce((nearest, cell) => (far(cell) < far(nearest) ? cell : nearest)).band
}
