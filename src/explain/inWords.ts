import type { Weekday } from '../prompts/types.js'

/** Lists things as people do: `a, b or c`. */
export function listed(things: string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = things.at(-1) ?? ''
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** A number of things: `1 prompt`, `2 prompts`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

const units: Record<string, string> = { ms: 'millisecond', s: 'second', m: 'minute', h: 'hour', d: 'day' }

/** A duration of the prompt file: `14d` is 14 days. */
export function durationInWords(duration: string): string {
  return counted(Number.parseFloat(duration), units[duration.replace(/[\d.]+/, '')] ?? 'day')
}

const weekdays = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** A day of the week: `mon` is Monday. */
export function weekdayInWords(day: Weekday): string {
  return weekdays[day]
}

/** A point in time, in a time zone: `Thursday 3 December 2026 at 10:15`. */
export function timeInWords(ms: number, timeZone?: string): string {
  return new Date(ms).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone })
}
