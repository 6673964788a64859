const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A first and a last day, `YYYY-MM-DD`. */
export interface Days {
  first: string
  last: string
}

/** A day such as `2026-12-03` as it is read: `3 Dec 2026`, everywhere the same. */
export function sayDay(date: string): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

/** A period as it is read: `3 Aug to 25 Oct 2026`; a single day stands alone. */
export function sayDays({ first, last }: Days): string {
  if (first === last) return sayDay(last)
  const isOneYear = first.slice(0, 4) === last.slice(0, 4)
  return `${isOneYear ? sayDay(first).slice(0, -5) : sayDay(first)} to ${sayDay(last)}`
}
