import { type Estimate, MoodpointError } from './index.js'

/** One period of a p-chart, in points of a hundred. */
export interface ChartWeek {
  /** Share of the period; `NaN` without answers. */
  value: number
  /** Lower limit: three standard deviations below the centre, for as many answers as this period has. */
  low: number
  /** Upper limit, likewise. */
  high: number
  /** `outside` a limit, the eighth or later in a `run` on one side of the centre, or nothing to speak of. */
  signal: 'outside' | 'run' | null
}

/** Periods in their order, and the pooled share they are compared with. */
export interface PChart {
  centre: number
  weeks: ChartWeek[]
}

/** How many periods in a row on one side are a signal (Nelson, 1984, asks for nine; Western Electric, 1956, for eight). */
const longRun = 8

/**
 * A p-chart (Shewhart, 1931): which weeks differ from all of them together by more than chance. Weeks without answers
 * neither lengthen nor end a run; one exactly on the centre ends it.
 *
 * @param weeks - Shares of one KPI in the order of time, such as `csat` of each week.
 * @throws MoodpointError where an estimate is no share: net scores and means have other limits.
 */
export function pChart(weeks: readonly Estimate[]): PChart {
  const other = weeks.find(({ kind }) => kind !== 'share')
  if (other)
    throw new MoodpointError('results', `pChart: ${other.measure ?? 'an estimate'} is a ${other.kind}, not a share`)
  const known = weeks.filter(({ effective }) => effective > 0)
  const all = known.reduce((sum, { effective }) => sum + effective, 0)
  const centre = known.reduce((sum, { value, effective }) => sum + value * effective, 0) / all
  let side = 0
  let run = 0
  const chart = weeks.map(({ value, effective }): ChartWeek => {
    const reach = 3 * Math.sqrt((centre * (100 - centre)) / effective)
    const [low, high] = [Math.max(0, centre - reach), Math.min(100, centre + reach)]
    if (!(effective > 0)) return { value, low: 0, high: 100, signal: null }
    const now = sideOf(value - centre)
    run = now === side && now !== 0 ? run + 1 : Math.abs(now)
    side = now
    const isOutside = sideOf(value - high) > 0 || sideOf(value - low) < 0
    return { value, low, high, signal: isOutside ? 'outside' : run >= longRun ? 'run' : null }
  })
  return { centre, weeks: chart }
}

/** A sum that should be 0 is often 1e-15. */
const sideOf = (difference: number) => (Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference))
