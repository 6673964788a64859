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
 * @param options - `pool` takes weeks of different wordings together.
 * @throws MoodpointError where an estimate is no share (net scores and means have other limits), or KPIs, scales or wordings
 * are mixed.
 */
export function pChart(weeks: readonly Estimate[], { pool = false }: { pool?: boolean } = {}): PChart {
  refuseMixture(weeks, pool)
  const known = weeks.filter(({ effective }) => effective > 0)
  const all = known.reduce((sum, { effective }) => sum + effective, 0)
  const centre = known.reduce((sum, { value, effective }) => sum + value * effective, 0) / all
  const runs = runsOf(weeks.map(({ value }) => sideOf(value - centre)))
  const chart = weeks.map(({ value, effective }, index): ChartWeek => {
    const reach = effective > 0 ? 3 * Math.sqrt((centre * (100 - centre)) / effective) : 100
    const [low, high] = [Math.max(0, centre - reach), Math.min(100, centre + reach)]
    const isOutside = sideOf(value - high) > 0 || sideOf(value - low) < 0
    return { value, low, high, signal: isOutside ? 'outside' : (runs[index] ?? 0) >= longRun ? 'run' : null }
  })
  return { centre, weeks: chart }
}

function refuseMixture(weeks: readonly Estimate[], pool: boolean): void {
  const other = weeks.find(({ kind }) => kind !== 'share')
  if (other)
    throw new MoodpointError('results', `pChart: ${other.measure ?? 'an estimate'} is no share, but a ${other.kind}`)
  for (const [what, found] of [
    ['KPI', weeks.flatMap(({ measure }) => measure ?? [])],
    ['wording', pool ? [] : weeks.flatMap(({ wordings }) => wordings)],
  ] as const) {
    const values = [...new Set(found)]
    if (values.length > 1) throw new MoodpointError('results', `pChart: mixed ${what}: ${values.join(', ')}`)
  }
}

/** For each week, how many in a row up to it lie on its side; 0 on the centre, and without answers. */
function runsOf(sides: number[]): number[] {
  let last = 0
  let run = 0
  return sides.map((side) => {
    if (Number.isNaN(side)) return 0
    run = side === 0 ? 0 : side === last ? run + 1 : 1
    last = side
    return run
  })
}

/** A sum that should be 0 is often 1e-15. */
const sideOf = (difference: number) => (Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference))
