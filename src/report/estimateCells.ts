import { MoodpointError } from '../errors.js'
import { type Estimate, withInterval } from '../results/estimate.js'
import { rangeOf } from '../results/index.js'
import type { CellMeasure } from './cellMeasures.js'
import type { RatingCell } from './cube.js'

/**
 * Estimates a KPI from counts: what `moodpoint/results` says of the ratings themselves with `{ pool: true, weigh: true }`.
 * Each rating counts 1 / `share` of its prompt (Horvitz and Thompson, 1952).
 *
 * @throws MoodpointError where scales, customers and employees, or simulated and real data are mixed.
 */
export function estimateCells({ name, kind, score }: CellMeasure, cells: readonly RatingCell[]): Estimate {
  refuseMixture(name, cells)
  const scale = cells[0]?.asked.scale ?? ''
  const [least, greatest] = rangeOf(scale)
  const unit = cells[0] ? weightOf(cells[0]) : 1 // equal weights become exactly 1, so that n answers are no fraction less
  const sum = (term: (cell: RatingCell, weight: number) => number) =>
    cells.reduce((total, cell) => total + cell.n * term(cell, weightOf(cell) / unit), 0)
  const all = sum((_, weight) => weight)
  const effective = all ** 2 / sum((_, weight) => weight ** 2) || 0
  const value = sum((cell, weight) => weight * score(cell, least, greatest)) / all
  const variance = sum((cell, weight) => weight * (score(cell, least, greatest) - value) ** 2) / all
  const spread = Math.sqrt(kind === 'mean' ? (variance * effective) / (effective - 1) : variance)
  const range = { share: [0, 100], net: [-100, 100], mean: [least, greatest] } as const
  const sample = { kind, value, n: sum(() => 1), effective, spread, range: range[kind] }
  return withInterval(sample, scale && `${name} of ${scale}`, [...new Set(cells.map(({ asked }) => asked.wording))])
}

/** A share of 0 asks nobody: who answered came by themselves. */
const weightOf = ({ place: { share } }: RatingCell) => (share > 0 ? 1 / share : 1)

function refuseMixture(name: string, cells: readonly RatingCell[]): void {
  const traits = new Set(cells.map(traitsOf))
  if (traits.size > 1) throw new MoodpointError('results', `${name}: mixed ${[...traits].join(' and ')}`)
}

function traitsOf({ asked, place }: RatingCell): string {
  return `${asked.scale} of ${place.people === 'employees' ? 'employees' : 'customers'}${place.synthetic ? ', simulated' : ''}`
}
