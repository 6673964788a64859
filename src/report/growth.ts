import type { Band } from '../prompts/types.js'
import { rateOf } from '../results/rateOf.js'
import type { Cube } from './cube.js'
import { countOf, grouped } from './grouped.js'
import type { Point } from './journey.js'
import { bands, type Shown, shown, type Told, tell } from './shown.js'

/** What those who felt low, middling and high at a touchpoint did later. Association, not proof. */
export interface Growth {
  outcome: string
  touchpoint: string
  name: string
  /** Share with the outcome, by how the rating was. */
  rates: Record<Band, Shown>
  /** High against low. */
  told: Told
  /** How many outcomes more it would be if those who felt low did as those who felt middling: arithmetic alone. */
  more: number | null
}

const none: Shown = { evidence: 'none', n: 0, estimate: null }

/** Joins feeling and outcomes through what devices felt. As `outcomeRates` counts, from counts. */
export function growthOf({ outcomes, responses }: Cube, points: readonly Point[]): Growth[] {
  const all = [...grouped(outcomes, ({ name }) => name)].flatMap(([outcome, own]) =>
    points.filter(isFelt(own)).map(({ touchpoint, name }): Growth => {
      const rated = responses.filter(({ place }) => place.touchpoint === touchpoint)
      const felt = own.filter((cell) => cell.touchpoint === touchpoint)
      const rates = Object.fromEntries(bands.map((band) => [band, ratesIn(felt, rated, band)])) as unknown as Record<
        Band,
        Shown
      > // the bands are its keys
      return { outcome, touchpoint, name, rates, told: tell(rates.high, rates.low), more: moreOf(rates) }
    }),
  )
  return all.filter(({ rates }) => bands.some((band) => rates[band].estimate))
}

/** Where nobody had this outcome after a touchpoint, it is not about it. */
function isFelt(outcomes: Cube['outcomes']) {
  const felt = new Set(outcomes.map(({ touchpoint }) => touchpoint))
  return ({ touchpoint }: Point) => felt.has(touchpoint)
}

type InBand = { band: Band | null; n: number }[]

/** More outcomes than ratings: it happens more than once to a person, or ratings are missing. Then there is no share. */
function ratesIn(felt: InBand, rated: InBand, band: Band): Shown {
  const countIn = (cells: InBand) => countOf(cells.filter((cell) => cell.band === band))
  const rate = countIn(felt) > 0 || countIn(rated) > 0 ? rateOf(countIn(felt), countIn(rated)) : null
  return rate ? shown(rate) : none
}

function moreOf({ low, mid }: Growth['rates']): number | null {
  if (!low.estimate || !mid.estimate) return null
  return Math.round((low.n * (mid.estimate.value - low.estimate.value)) / 100)
}
