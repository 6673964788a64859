import type { Asked, RatingCell } from './cube.js'
import { countOf, grouped } from './grouped.js'

/**
 * Of cells of several questions and scales those of the one question with most answers: they alone make one number. Its
 * wordings stay together, because every language is a wording; how many there are is told.
 */
export function leadingOf(cells: readonly RatingCell[], scale?: string): RatingCell[] {
  const own = scale === undefined ? cells : cells.filter(({ asked }) => asked.scale === scale)
  return most(own, ({ asked }) => `${asked.question}\n${asked.scale}`)
}

/** The scale most answers were given on. */
export function leadingScale(cells: readonly RatingCell[]): string | undefined {
  return most(cells, ({ asked }) => asked.scale)[0]?.asked.scale
}

/** The wording most answers were given to. */
export function leadingAsked(cells: readonly RatingCell[]): Asked | undefined {
  return most(cells, ({ asked }) => asked.text)[0]?.asked
}

/** How many wordings were taken together. */
export function wordingsOf(cells: readonly RatingCell[]): number {
  return new Set(cells.map(({ asked }) => asked.wording)).size
}

function most(cells: readonly RatingCell[], by: (cell: RatingCell) => string): RatingCell[] {
  const groups = [...grouped(cells, by).values()]
  return groups.sort((one, other) => countOf(other) - countOf(one))[0] ?? []
}
