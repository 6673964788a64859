/** Ends of an interval, in the unit of what lies in it. */
export interface Ends {
  low: number
  high: number
}

/** Keeps an interval within a range and around its value: adjusted centres can lie beyond it. A value of `NaN` moves nothing. */
export function contain(value: number, { low, high }: Ends, least: number, greatest: number): Ends {
  return { low: Math.max(least, low > value ? value : low), high: Math.min(greatest, high < value ? value : high) }
}
