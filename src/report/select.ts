import type { Circumstances, Cube } from './cube.js'
import { toDay } from './days.js'

/** Which answers a report is about; days are `YYYY-MM-DD` in UTC and belong to it. */
export interface Filters {
  from?: string | undefined
  until?: string | undefined
  touchpoint?: string | undefined
  device?: string | undefined
  language?: string | undefined
  wording?: string | undefined
}

/** Where real and simulated answers lie in one pile, the report is about the real ones. */
export type Data = 'real' | 'simulated'

/** What a cube has to be about. */
export function dataOf({ responses }: Cube): Data {
  return responses.length > 0 && responses.every(({ place }) => place.synthetic) ? 'simulated' : 'real'
}

/** Whether somebody was asked as one of the staff. */
export function isEmployee({ place }: Pick<Circumstances, 'place'>): boolean {
  return place.people === 'employees'
}

/** The part of a cube that filters let through: customers alone, and data of one kind. */
export function select(cube: Cube, filters: Filters): Cube {
  const isSimulated = dataOf(cube) === 'simulated'
  const from = filters.from ? toDay(filters.from) : Number.NEGATIVE_INFINITY
  const until = filters.until ? toDay(filters.until) : Number.POSITIVE_INFINITY
  const isWanted = (key: keyof Filters, value: string) => !filters[key] || filters[key] === value
  const isThen = ({ day }: { day: number }) => day >= from && day <= until
  const isOurs = (one: Circumstances, wording: string) =>
    isThen(one) &&
    !isEmployee(one) &&
    one.place.synthetic === isSimulated &&
    isWanted('touchpoint', one.place.touchpoint) &&
    isWanted('device', one.device) &&
    isWanted('language', one.language) &&
    isWanted('wording', wording)
  const employed = touchpointsOf(cube)
  const isTheirs = ({ touchpoint, synthetic, ...one }: { touchpoint: string; synthetic: boolean; day: number }) =>
    isThen(one) && synthetic === isSimulated && isWanted('touchpoint', touchpoint) && !employed.has(touchpoint)
  return {
    ...cube,
    ratings: cube.ratings.filter((rating) => isOurs(rating, rating.asked.wording)),
    responses: cube.responses.filter((response) => isOurs(response, response.wording)),
    choices: cube.choices.filter((choice) => isOurs(choice, choice.asked.wording)),
    stories: cube.stories.filter((story) => isOurs(story, story.wording)),
    // Tallies and outcomes name neither language nor wording, outcomes no device either.
    tallies: cube.tallies.filter((tally) => isTheirs(tally) && isWanted('device', tally.device)),
    outcomes: cube.outcomes.filter(isTheirs),
  }
}

/** Touchpoints where nobody but employees answers: tallies and outcomes do not say whose they are. */
function touchpointsOf({ responses }: Cube): Set<string> {
  const customers = new Set(responses.filter((one) => !isEmployee(one)).map(({ place }) => place.touchpoint))
  const all = new Set(responses.map(({ place }) => place.touchpoint))
  return new Set([...all].filter((touchpoint) => !customers.has(touchpoint)))
}
