import * as measures from '../results/measures.js'
import { byValue, type CellMeasure } from './cellMeasures.js'
import type { RatingCell } from './cube.js'
import { grouped } from './grouped.js'
import { wordingsOf } from './leading.js'
import { type Shown, show, type Told, tell } from './shown.js'

/** Days of the headline change: so many against as many before. */
export const changeDays = 28

/** One KPI over everything, or one number about our own asking. */
export interface Tile {
  name: string
  /** What it says, in one sentence. */
  says: string
  /** Scale it was asked on; nothing for numbers about asking. */
  scale: string | null
  now: Shown
  /** The last 28 days against the 28 before; `null` where that makes no sense. */
  change: Told | null
  /** Wordings taken together. */
  wordings: number
  /** What was counted, in the singular. */
  thing: string
}

interface Kind {
  scales: RegExp
  name: string
  says: string
  measure: CellMeasure
}

/** Which KPIs there are on which scale, in the order of the page. */
const kinds: Kind[] = [
  {
    scales: /^faces-/,
    name: 'Net emotion',
    says: 'Happy faces less unhappy ones, of a hundred',
    measure: byValue(measures.emotionMeasure),
  },
  {
    scales: /^(faces|csat)-[57]$/,
    name: 'Satisfied',
    says: 'Share of the two best points (CSAT)',
    measure: byValue(measures.csatMeasure),
  },
  { scales: /^(ease|ces)/, name: 'Ease', says: 'Mean of the scale', measure: byValue(measures.meanMeasure) },
  {
    scales: /^expect-/,
    name: 'Expectation gap',
    says: 'Better than expected less worse, of a hundred',
    measure: byValue(measures.expectationMeasure),
  },
  {
    scales: /^recommend/,
    name: 'Would recommend',
    says: '9 and 10 less 0 to 6, of a hundred (NPS®)',
    measure: byValue(measures.npsMeasure),
  },
  {
    scales: /^(?!faces-|csat-|ease|ces|expect-|recommend)/,
    name: 'Mean',
    says: 'Mean of the scale',
    measure: byValue(measures.meanMeasure),
  },
]

/** Tiles of every KPI the answers allow; scales never share one. */
export function tilesOf(cells: readonly RatingCell[]): Tile[] {
  const scales = [...grouped(cells, ({ asked }) => asked.scale)]
  return kinds.flatMap(({ scales: fits, name, says, measure }) =>
    scales
      .filter(([scale]) => fits.test(scale))
      .map(([scale, own]) => ({
        ...{ name, says, scale },
        now: show(measure, own),
        change: changeOf(measure, own),
        wordings: wordingsOf(own),
        thing: 'answer',
      })),
  )
}

/** The last 28 days of answers against the 28 before. */
export function changeOf(measure: CellMeasure, cells: readonly RatingCell[]): Told {
  const end = lastDay(cells)
  const within = (least: number, most: number) => cells.filter(({ day }) => end - day >= least && end - day < most)
  return tell(show(measure, within(0, changeDays)), show(measure, within(changeDays, 2 * changeDays)))
}

/** The last day something was said; −∞ where nothing was. */
export function lastDay(cells: readonly { day: number }[]): number {
  return cells.reduce((last, { day }) => Math.max(last, day), Number.NEGATIVE_INFINITY)
}
