import type { Rating } from './ratings.js'
import { type Traits, traitsOf } from './traitsOf.js'

/** Ratings that may make one number, and what they have in common. */
export interface Group extends Traits {
  /** What they were grouped by, such as the touchpoint. */
  key: string
  ratings: Rating[]
}

/**
 * Groups ratings by what `by` says of each, in the order in which groups first appear.
 *
 * Scales, employees and customers, real and simulated data never share a group; wordings and questions do with `pool`
 * alone. So what comes out is what KPIs take.
 *
 * @example groupRatings(toRatings(records), ({ record }) => record.touchpoint)
 */
export function groupRatings(
  ratings: readonly Rating[],
  by: (rating: Rating) => string,
  { pool = false }: { pool?: boolean } = {},
): Group[] {
  const groups = new Map<string, Group>()
  for (const rating of ratings) {
    const common = { key: by(rating), ...traitsOf(rating, pool) }
    const id = JSON.stringify(common)
    const group = groups.get(id) ?? { ...common, ratings: [] }
    groups.set(id, group)
    group.ratings.push(rating)
  }
  return [...groups.values()]
}
