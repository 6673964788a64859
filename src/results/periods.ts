import type { Rating } from './index.js'

const dayMs = 864e5

/** When a rating was given, by the clock of the receiver where it knows, else by that of the device. */
const momentOf = ({ record }: Rating) => record.correctedAt ?? record.answeredAt

/** The day a rating was given, `YYYY-MM-DD` in UTC. */
export function dayOf(rating: Rating): string {
  return momentOf(rating).slice(0, 10)
}

/** Monday of the week a rating was given in (ISO 8601), `YYYY-MM-DD` in UTC. */
export function weekOf(rating: Rating): string {
  const day = Math.floor(Date.parse(momentOf(rating)) / dayMs)
  const sinceMonday = (((day + 3) % 7) + 7) % 7 // day 0, the first of 1970, was a Thursday
  return new Date((day - sinceMonday) * dayMs).toISOString().slice(0, 10)
}

/** The month a rating was given in, `YYYY-MM` in UTC. */
export function monthOf(rating: Rating): string {
  return momentOf(rating).slice(0, 7)
}
