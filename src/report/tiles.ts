import * as measures from '../results/measures.js'
import { byValue, type CellMeasure, happy } from './cellMeasures.js'
import type { RatingCell } from './cube.js'
import { grouped } from './grouped.js'
import { wordingsOf } from './leading.js'
import { sayScale } from './sayScale.js'
import { type Shown, show, type Told, tell } from './shown.js'

/** Days of the headline change: so many against as many before. */
export const changeDays = 28

/** One KPI over everything, or one number about our own asking. */
export interface Tile {
  name: string
  /** What it says, in words for everybody. */
  says: string
  /** Id of the scale it was asked on; nothing for numbers about asking. */
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
  says(scale: string): string
  measure: CellMeasure
}

const ofHundred = () => 'Of 100 answers, from −100 to +100'
const meanOf = (scale: string) => `Mean, from ${sayScale(scale)}`

/** Which KPIs there are on which scale, in the order of the page. */
const kinds: Kind[] = [
  {
    scales: /^faces-[57]$/,
    name: 'Happy',
    says: () => 'Chose one of the two best faces (CSAT)',
    measure: byValue(measures.csatMeasure),
  },
  {
    scales: /^faces-/,
    name: 'Happy minus unhappy',
    says: ofHundred,
    measure: byValue(measures.emotionMeasure),
  },
  {
    scales: /^csat-[57]$/,
    name: 'Satisfied',
    says: () => 'Chose one of the two best points (CSAT)',
    measure: byValue(measures.csatMeasure),
  },
  { scales: /^(ease|ces)/, name: 'Ease', says: meanOf, measure: byValue(measures.meanMeasure) },
  {
    scales: /^expect-/,
    name: 'Better minus worse than expected',
    says: ofHundred,
    measure: byValue(measures.expectationMeasure),
  },
  {
    scales: /^recommend/,
    name: 'Would recommend',
    says: () => '9 and 10 minus 0 to 6, of 100 answers (NPS®)',
    measure: byValue(measures.npsMeasure),
  },
  { scales: /^thumbs$/, name: 'Said yes', says: () => 'Of all who said yes or no', measure: happy },
  {
    scales: /^(?!faces-|csat-|ease|ces|expect-|recommend|thumbs$)/,
    name: 'Rating',
    says: meanOf,
    measure: byValue(measures.meanMeasure),
  },
]

/** Tiles of every KPI the answers allow; scales never share one. @param end - The last day of the report. */
export function tilesOf(cells: readonly RatingCell[], end: number): Tile[] {
  const scales = [...grouped(cells, ({ asked }) => asked.scale)]
  return kinds.flatMap(({ scales: fits, name, says, measure }) =>
    scales
      .filter(([scale]) => fits.test(scale))
      .map(([scale, own]) => ({
        ...{ name, says: says(scale), scale },
        now: show(measure, own),
        change: changeOf(measure, own, end),
        wordings: wordingsOf(own),
        thing: 'answer',
      })),
  )
}

/** The last 28 days up to `end` against the 28 before: the same days for whatever stands on one page. */
export function changeOf(measure: CellMeasure, cells: readonly RatingCell[], end: number): Told {
  const within = (least: number, most: number) => cells.filter(({ day }) => end - day >= least && end - day < most)
  return tell(show(measure, within(0, changeDays)), show(measure, within(changeDays, 2 * changeDays)))
}

/** The last day something was said; −∞ where nothing was. */
export function lastDay(cells: readonly { day: number }[]): number {
  return cells.reduce((last, { day }) => Math.max(last, day), Number.NEGATIVE_INFINITY)
}
