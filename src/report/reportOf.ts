import type { Area, Corner } from '../prompts/types.js'
import { type Asking, askingOf } from './asking.js'
import type { Cube } from './cube.js'
import { dateOf, toDay } from './days.js'
import { type Distribution, distributionsOf } from './distributions.js'
import { type EmployeePoint, employeesOf } from './employees.js'
import { type FixFirst, fixFirst } from './fixFirst.js'
import { countOf } from './grouped.js'
import { type Growth, growthOf } from './growth.js'
import { type Journey, journeyOf } from './journey.js'
import type { Plan } from './planOf.js'
import type { Days } from './sayDays.js'
import { type Data, dataOf, type Filters, select } from './select.js'
import { type Stories, storiesOf } from './storyColumns.js'
import { areasOf, cornersOf, type StageTable } from './tables.js'
import { changeDays, lastDay, type Tile, tilesOf } from './tiles.js'
import { type Trend, trendsOf } from './trends.js'

/** What filters may be set to. */
export interface Choices {
  touchpoints: string[]
  devices: string[]
  languages: string[]
  wordings: string[]
}

/** Everything the report says, in the order in which it says it. Plain data. */
export interface Report {
  /** Real answers, or simulated ones where there are no others. */
  data: Data
  /** Responses it is made of. */
  answers: number
  /** First and last day with an answer, `YYYY-MM-DD`; `null` without any. */
  days: Days | null
  /** Its last 28 days; `null` where no answer is older, so that they are the whole period. */
  recent: Days | null
  filters: Filters
  choices: Choices
  fix: FixFirst
  tiles: Tile[]
  journey: Journey
  distributions: Distribution[]
  trends: Trend[]
  stories: Stories
  growth: Growth[]
  corners: StageTable<Corner>
  areas: StageTable<Area>
  employees: EmployeePoint[]
  asking: Asking
}

/** How a report is wanted. */
export interface ReportOptions {
  filters?: Filters
  plan: Plan
  /** What employees said, where the cube no longer holds it. */
  employees?: EmployeePoint[]
}

/** Makes a report of a cube. Pure: the same cube and options give the same report. */
export function reportOf(cube: Cube, { filters = {}, plan, employees }: ReportOptions): Report {
  const own = select(cube, filters)
  const end = lastDay(own.responses)
  const days = daysOf(own)
  const journey = journeyOf(own.ratings, own.stories, filters.touchpoint ? only(plan, filters.touchpoint) : plan, end)
  return {
    data: dataOf(cube),
    answers: countOf(own.responses),
    days,
    recent: recentOf(days),
    filters,
    choices: choicesOf(select(cube, {})),
    fix: fixFirst(own, journey.points, plan, end),
    tiles: tilesOf(own.ratings, end),
    journey,
    distributions: distributionsOf(own.ratings, journey.points),
    trends: trendsOf(own.ratings, journey.points, plan.changes),
    stories: storiesOf(own, plan),
    growth: growthOf(select(cube, filtersOf(filters, 'from', 'until', 'touchpoint')), journey.points),
    corners: cornersOf(own.ratings, plan),
    areas: areasOf(own.ratings, plan),
    employees: employees ?? employeesOf(cube, plan),
    asking: askingOf(select(cube, filtersOf(filters, 'from', 'until', 'touchpoint', 'device'))),
  }
}

/** Outcomes and tallies do not know every filter; what they are set against must not know more. */
function filtersOf(filters: Filters, ...keys: (keyof Filters)[]): Filters {
  return Object.fromEntries(keys.map((key) => [key, filters[key]]))
}

function only(plan: Plan, wanted: string): Plan {
  return { ...plan, journey: plan.journey.filter(({ touchpoint }) => touchpoint === wanted) }
}

function daysOf({ responses }: Cube): Report['days'] {
  if (!responses[0]) return null
  let [first, last] = [responses[0].day, responses[0].day]
  for (const { day } of responses) [first, last] = [Math.min(first, day), Math.max(last, day)]
  return { first: dateOf(first), last: dateOf(last) }
}

function recentOf(days: Days | null): Days | null {
  const first = days && dateOf(toDay(days.last) - changeDays + 1)
  return first && days.first < first ? { first, last: days.last } : null
}

function choicesOf({ responses }: Cube): Choices {
  const valuesOf = (value: (one: Cube['responses'][number]) => string) => [...new Set(responses.map(value))].sort()
  return {
    touchpoints: valuesOf(({ place }) => place.touchpoint),
    devices: valuesOf(({ device }) => device),
    languages: valuesOf(({ language }) => language),
    wordings: valuesOf(({ wording }) => wording),
  }
}
