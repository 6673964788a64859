import type { Issue } from '../issue.js'
import type { Weekday } from '../types.js'
import type { PromptRule } from './rule.js'

const dayMs = 864e5
const names: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** There is a moment on the days, weekdays and hours that are named. */
export const hours: PromptRule = ({ from, until, weekdays, hours: spans }) => [
  ...[spans ?? []].flat().flatMap((span, index): Issue[] => {
    const [begin, end] = span.split('-')
    const path = Array.isArray(spans) ? `hours[${index}]` : 'hours'
    return begin === end
      ? [{ path, problem: 'is no time at all', remedy: 'remove it for the whole day, or write a later end' }]
      : []
  }),
  ...(weekdays && from && until && from <= until && !hasWeekday(weekdays, from, until)
    ? [
        {
          path: 'weekdays',
          problem: `there is none of them from ${from} until ${until}`,
          remedy: 'name one of those days, or widen the dates',
        },
      ]
    : []),
]

function hasWeekday(weekdays: Weekday[], from: string, until: string): boolean {
  const days = Math.min((Date.parse(until) - Date.parse(from)) / dayMs, 6)
  const all = Array.from({ length: days + 1 }, (_, index) => new Date(Date.parse(from) + index * dayMs).getUTCDay())
  return all.some((day) => weekdays.includes(names[day] as Weekday))
}
