const dayMs = 864e5

/** Days from 1970-01-01 to a day such as `2026-12-03`. */
export function toDay(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs
}

/** The day as `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** Monday of the week of a day (ISO 8601). */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7) // day 0 was a Thursday
}

/** The day of a moment, in UTC. */
export function dayAt(ms: number): number {
  return Math.floor(ms / dayMs)
}
