import { benjaminiHochberg, pOf } from '../results/benjaminiHochberg.js'
import { feeling, unhappy } from './cellMeasures.js'
import type { Cube, RatingCell, Story } from './cube.js'
import { countOf } from './grouped.js'
import { type Point, strongest } from './journey.js'
import { leadingOf, leadingScale } from './leading.js'
import type { Plan } from './planOf.js'
import { type Shown, show, type Told, tell } from './shown.js'
import { reasonsAt } from './storyColumns.js'
import { changeDays } from './tiles.js'
import { counted, sayInterval, sayValue } from './words.js'

/** What to mend first, and why. */
export interface FixFirst {
  /** Whether it stands out, is only the lowest so far, or there is nothing to say. */
  verdict: 'stands-out' | 'lowest' | 'nothing'
  touchpoint: string | null
  /** The whole of it, in one sentence. */
  sentence: string
  /** Why, in the words of those who were unhappy there. */
  because: string
  story: Story | null
}

/** One touchpoint against all others. */
interface Rival {
  point: Point
  cells: RatingCell[]
  unhappy: Shown
  elsewhere: Shown
  told: Told
}

/** Answers the last 28 days need before they speak for themselves. */
const enoughLately = 100

/**
 * Chooses what to mend first: of the touchpoints where people feel worse than elsewhere, by more than chance over all that
 * were looked at (Benjamini and Hochberg, 1995), the one with most unhappy people. Of a longer period its last 28
 * days alone count where they have answers enough, so that what was mended is not named; reasons and story are of the same
 * days.
 *
 * @param end - The last day of the report.
 */
export function fixFirst(whole: Cube, points: readonly Point[], plan: Plan, end: number): FixFirst {
  const late = lately(whole, end)
  const lateRivals = rivalsOf(late.ratings, points)
  const isPart = countOf(late.ratings) >= enoughLately && late.ratings.length < whole.ratings.length
  const isLate = isPart && lateRivals.length > 1
  const [cube, rivals] = isLate ? [late, lateRivals] : [whole, rivalsOf(whole.ratings, points)]
  const stand = benjaminiHochberg(rivals.map(({ told }) => (told.difference ? pOf(told.difference) : 1)))
  const worse = rivals.filter(({ told, unhappy }, index) => {
    return stand[index] && told.judgement === 'worse' && unhappy.evidence === 'enough'
  })
  const [first] = worse.sort((one, other) => peopleOf(other) - peopleOf(one))
  const [lowest] = [...rivals].sort((one, other) => depthOf(one) - depthOf(other))
  const then = isLate ? ` in the last ${changeDays} days` : ''
  if (first) return standsOut(first, cube, plan, then)
  return lowest?.told.difference ? onlyLowest(lowest, cube, plan, then) : nothing(rivals[0], countOf(cube.ratings))
}

function lately(cube: Cube, end: number): Cube {
  const isLate = ({ day }: { day: number }) => end - day < changeDays
  return {
    ...cube,
    ratings: cube.ratings.filter(isLate),
    choices: cube.choices.filter(isLate),
    stories: cube.stories.filter(isLate),
  }
}

function rivalsOf(cells: readonly RatingCell[], points: readonly Point[]): Rival[] {
  const scale = leadingScale(cells)
  const all = points.map((point) => {
    const own = cells.filter(({ place }) => place.touchpoint === point.touchpoint)
    return { point, cells: leadingOf(own, scale) }
  })
  return all
    .map(({ point, cells: own }) => {
      const rest = all.filter((other) => other.point !== point).flatMap((other) => other.cells)
      const told = tell(show(feeling, own), show(feeling, rest))
      return { point, cells: own, unhappy: show(unhappy, own), elsewhere: show(unhappy, rest), told }
    })
    .filter(({ unhappy }) => unhappy.estimate)
}

/** How many unhappy people the answers stand for. */
function peopleOf({ cells }: Rival): number {
  return cells.reduce((sum, { n, band, place }) => sum + (band === 'low' ? n / (place.share || 1) : 0), 0)
}

const depthOf = ({ told }: Rival) => told.difference?.value ?? 0

function standsOut(rival: Rival, cube: Cube, plan: Plan, then: string): FixFirst {
  const { point, unhappy, elsewhere } = rival
  const { estimate, n } = unhappy
  const share = estimate ? `${sayValue(estimate)} of ${counted(n, 'answer')}${then} were unhappy` : ''
  const interval = estimate ? ` (${sayInterval(estimate)})` : ''
  const others = elsewhere.estimate ? `, against ${sayValue(elsewhere.estimate)} elsewhere` : ''
  return {
    verdict: 'stands-out',
    touchpoint: point.touchpoint,
    sentence: `Fix ${point.name} first: ${share}${interval}${others}.`,
    ...whyAt(rival, cube, plan, then),
  }
}

function onlyLowest(rival: Rival, cube: Cube, plan: Plan, then: string): FixFirst {
  const { point } = rival
  return {
    verdict: 'lowest',
    touchpoint: point.touchpoint,
    sentence: `Nothing stands out${then || ' yet'}: ${point.name} is lowest, but by no more than chance may bring about.`,
    ...whyAt(rival, cube, plan, then),
  }
}

function nothing(only: Rival | undefined, answers: number): FixFirst {
  const sentence = only
    ? `Only ${only.point.name} has answers enough, so nothing can be compared yet.`
    : answers
      ? `There ${answers === 1 ? 'is' : 'are'} ${counted(answers, 'answer')} so far: too few to say what to fix first.`
      : 'There are no answers yet.'
  return { verdict: 'nothing', touchpoint: null, sentence, because: '', story: null }
}

function whyAt(rival: Rival, cube: Cube, plan: Plan, then: string): Pick<FixFirst, 'because' | 'story'> {
  const { cells } = rival
  const { touchpoint } = rival.point
  const [reason] = reasonsAt(touchpoint, cube.choices, plan)
  const named = reason
    ? `Named most often: “${reason.label}”, ${Math.round(reason.share)}\u00A0% of the reasons given${then && ' then'}.`
    : ''
  const on = (isPhone: boolean) =>
    show(
      feeling,
      cells.filter(({ device }) => (device === 'phone') === isPhone),
    )
  const { judgement } = tell(on(true), on(false))
  const where = { worse: 'It is worse on phones.', better: 'It is better on phones.', unclear: '' }[judgement]
  return { because: [where, named].filter(Boolean).join(' '), story: strongest(cube.stories, touchpoint) }
}
