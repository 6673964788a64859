import type { Area, Corner, Stage } from '../prompts/types.js'
import { feeling, happy, unhappy } from './cellMeasures.js'
import type { RatingCell, Story } from './cube.js'
import { grouped } from './grouped.js'
import { leadingAsked, leadingOf, leadingScale, wordingsOf } from './leading.js'
import { nameOf, type Plan } from './planOf.js'
import { type Shown, show, type Told, tell } from './shown.js'
import { changeOf } from './tiles.js'

/** One touchpoint of the journey. */
export interface Point {
  touchpoint: string
  name: string
  stage: Stage | null
  corner: Corner | null
  area: Area | null
  /** The question most were asked. */
  question: string
  scale: string | null
  /** Whether it was asked on the scale of most others, so that it may be compared with them. */
  isComparable: boolean
  /** Share in the high band less share in the low one, −100 to 100. */
  feeling: Shown
  /** Share in the low band. */
  unhappy: Shown
  /** Share in the high band. */
  happy: Shown
  phone: Shown
  desktop: Shown
  /** The last 28 days of the report against the 28 before. */
  change: Told
  wordings: number
}

/** From one touchpoint to the next. */
export interface Drop {
  from: string
  to: string
  told: Told
}

/** Touchpoints in the order in which a person meets them. */
export interface Journey {
  points: Point[]
  /** The biggest drop between neighbours that the intervals bear out. */
  drop: Drop | null
  /** The lowest point that may be shown, and the story that tells most about it. */
  dip: { touchpoint: string; story: Story | null } | null
}

/** Stages in their order; what has none comes last. */
const stages: (Stage | null)[] = ['before', 'during', 'after', null]

/** Draws up the journey. @param end - The last day of the report. */
export function journeyOf(cells: readonly RatingCell[], stories: readonly Story[], plan: Plan, end: number): Journey {
  const scale = leadingScale(cells)
  const points = orderOf(cells, plan).map(([touchpoint, own]) => pointOf(touchpoint, own, { scale, plan, end }))
  const comparable = points.filter(({ isComparable, feeling }) => isComparable && feeling.estimate)
  const rising = [...comparable].sort((one, other) => valueAt(one) - valueAt(other))
  const [lowest] = rising
  return {
    points,
    drop: dropIn(comparable),
    dip: lowest ? { touchpoint: lowest.touchpoint, story: strongest(stories, lowest.touchpoint) } : null,
  }
}

const valueAt = ({ feeling }: Point) => feeling.estimate?.value ?? Number.NaN

/** In the order of the prompt file; others by stage and by when they were first answered. */
function orderOf(cells: readonly RatingCell[], plan: Plan): [touchpoint: string, cells: RatingCell[]][] {
  const groups = grouped(cells, ({ place }) => place.touchpoint)
  const planned = plan.journey.filter(({ people }) => people !== 'employees').map(({ touchpoint }) => touchpoint)
  const others = [...groups].filter(([touchpoint]) => !planned.includes(touchpoint))
  const firstDay = (own: RatingCell[]) => own.reduce((first, { day }) => Math.min(first, day), Number.POSITIVE_INFINITY)
  const rank = (own: RatingCell[]) => stages.indexOf(own.at(-1)?.place.stage ?? null)
  others.sort(([, one], [, other]) => rank(one) - rank(other) || firstDay(one) - firstDay(other))
  return [...planned.map((touchpoint): [string, RatingCell[]] => [touchpoint, groups.get(touchpoint) ?? []]), ...others]
}

interface Common {
  scale: string | undefined
  plan: Plan
  end: number
}

function pointOf(touchpoint: string, own: RatingCell[], { scale: common, plan, end }: Common): Point {
  const planned = plan.journey.find((one) => one.touchpoint === touchpoint)
  // The common scale where it was asked on it at all, so that neighbours can be compared.
  const onCommon = leadingOf(own, common)
  const cells = onCommon[0] ? onCommon : leadingOf(own)
  const place = own.at(-1)?.place
  const asked = leadingAsked(cells)
  const on = (...devices: string[]) => cells.filter(({ device }) => devices.includes(device))
  return {
    touchpoint,
    name: planned?.name ?? nameOf(touchpoint),
    stage: planned?.stage ?? place?.stage ?? null,
    corner: planned?.corner ?? place?.corner ?? null,
    area: place?.area ?? null,
    question: asked?.text ?? '',
    scale: asked?.scale ?? null,
    isComparable: asked?.scale === common,
    feeling: show(feeling, cells),
    unhappy: show(unhappy, cells),
    happy: show(happy, cells),
    phone: show(feeling, on('phone')),
    desktop: show(feeling, on('tablet', 'desktop')),
    change: changeOf(feeling, cells, end),
    wordings: wordingsOf(cells),
  }
}

function dropIn(points: Point[]): Drop | null {
  const drops = points.slice(1).map((to, index): Drop => {
    const from = points[index] as Point // neighbours have one before them
    return { from: from.touchpoint, to: to.touchpoint, told: tell(to.feeling, from.feeling) }
  })
  const certain = drops.filter(({ told }) => told.judgement === 'worse')
  return certain.sort((one, other) => heightOf(one) - heightOf(other))[0] ?? null
}

const heightOf = ({ told }: Drop) => told.difference?.value ?? 0

/** Of the worst ratings of a touchpoint what was written most fully. */
export function strongest(stories: readonly Story[], touchpoint: string): Story | null {
  const own = stories.filter(({ place, band }) => place.touchpoint === touchpoint && band === 'low')
  return own.sort((a, b) => (a.value ?? 0) - (b.value ?? 0) || b.comment.length - a.comment.length)[0] ?? null
}
