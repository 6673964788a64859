import type { Issue } from '../issue.js'
import { isInCalendar } from './isInCalendar.js'
import type { PromptRule } from './rule.js'

/** The days are in the calendar and in order, and the time zone is one. */
export const days: PromptRule = ({ from, until, timeZone }) => {
  const issues: Issue[] = Object.entries({ from, until }).flatMap(([path, day]) =>
    day && !isInCalendar(day)
      ? [{ path, problem: `"${day}" is not in the calendar`, remedy: 'write a day that there is' }]
      : [],
  )
  if (!issues[0] && from && until && until < from)
    issues.push({ path: 'until', problem: `is before "from", ${from}`, remedy: 'write a day on or after "from"' })
  if (timeZone !== undefined && !isTimeZone(timeZone))
    issues.push({ path: 'timeZone', problem: `got "${timeZone}"`, remedy: 'write a time zone such as "Europe/Berlin"' })
  return issues
}

function isTimeZone(timeZone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    return false
  }
}
