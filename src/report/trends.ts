import { pChart } from '../results/pChart.js'
import { happy } from './cellMeasures.js'
import type { RatingCell } from './cube.js'
import { dateOf, mondayOf, toDay } from './days.js'
import { estimateCells } from './estimateCells.js'
import { grouped } from './grouped.js'
import type { Point } from './journey.js'
import { leadingOf, wordingsOf } from './leading.js'
import type { Change } from './planOf.js'
import { type Shown, show, shown, type Told, tell } from './shown.js'
import { changeDays } from './tiles.js'

/** One week of a trend. */
export interface TrendWeek {
  /** Its Monday, `YYYY-MM-DD`. */
  week: string
  /** Share in the high band. */
  happy: Shown
  /** Within these limits weeks differ by chance: three standard deviations around the centre. */
  low: number
  high: number
  signal: 'outside' | 'run' | null
}

/** A change and what came of it, in the share of the high band: up to 28 days before against as many from that day on. */
export interface Effect extends Change {
  before: Shown
  after: Shown
  told: Told
  /** Whether questions were worded differently before and after. */
  isReworded: boolean
}

/** How one touchpoint went, week by week. */
export interface Trend {
  touchpoint: string
  name: string
  /** Share in the high band over all weeks. */
  centre: number
  weeks: TrendWeek[]
  effects: Effect[]
}

/** Most weeks of a trend; the last ones count. */
const mostWeeks = 104

/** Trends of the touchpoints of a journey that were answered, all over the same weeks. */
export function trendsOf(cells: readonly RatingCell[], points: readonly Point[], changes: readonly Change[]): Trend[] {
  const mondays = mondaysOf(cells)
  return points.flatMap(({ touchpoint, name, scale }) => {
    const own = leadingOf(
      cells.filter(({ place }) => place.touchpoint === touchpoint),
      scale ?? undefined,
    )
    if (!own[0]) return []
    const effects = changes.filter((change) => change.touchpoint === touchpoint).map((change) => effectOf(own, change))
    return [{ touchpoint, name, ...chartOf(own, mondays), effects }]
  })
}

function mondaysOf(cells: readonly RatingCell[]): number[] {
  const all = cells.map(({ day }) => mondayOf(day))
  const [first, last] = all.reduce(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  const count = last >= first ? Math.min(mostWeeks, (last - first) / 7 + 1) : 0
  return Array.from({ length: count }, (_, index) => last - 7 * (count - 1 - index))
}

function chartOf(cells: RatingCell[], mondays: number[]): Pick<Trend, 'centre' | 'weeks'> {
  const byWeek = grouped(cells, ({ day }) => mondayOf(day))
  const estimates = mondays.map((monday) => estimateCells(happy, byWeek.get(monday) ?? []))
  const chart = pChart(estimates, { pool: true })
  const weeks = mondays.map((monday, index): TrendWeek => {
    const estimate = estimates[index] ?? estimateCells(happy, [])
    const { low = 0, high = 100, signal = null } = chart.weeks[index] ?? {}
    const happyThen = shown(estimate)
    return { week: dateOf(monday), happy: happyThen, low, high, signal: happyThen.estimate ? signal : null }
  })
  return { centre: chart.centre, weeks }
}

function effectOf(cells: RatingCell[], change: Change): Effect {
  const day = toDay(change.date)
  const before = cells.filter((cell) => cell.day < day && cell.day >= day - changeDays)
  const after = cells.filter((cell) => cell.day >= day && cell.day < day + changeDays)
  const [was, is] = [show(happy, before), show(happy, after)]
  const isReworded = wordingsOf([...before, ...after]) > Math.max(wordingsOf(before), wordingsOf(after))
  return { ...change, before: was, after: is, told: tell(is, was), isReworded }
}
