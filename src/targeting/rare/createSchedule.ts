import type { NormalPrompt } from '../../prompts/normalPrompt.js'
import type { Weekday } from '../../prompts/types.js'
import type { Gate } from '../decide.js'
import type { Finding } from '../verdict.js'

type Schedule = Pick<NormalPrompt, 'from' | 'until' | 'timeZone' | 'weekdays' | 'hours'>
/** How far the clocks of a time zone, or of the visitor, are ahead of UTC at a time. */
type Ahead = (time: number, timeZone: string | undefined) => number

const dayMs = 864e5
/** In the order of `getUTCDay()`. */
const weekdayNames: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** Two weeks: an hour that a change of clocks leaves out on the one wanted weekday is there on the next. */
const maxDays = 15

/** Makes the gate that lets a prompt pass on its days, weekdays and hours, as the clocks of its time zone show them. */
export function createSchedule(): Gate {
  const aheadMs = createAhead()
  return (prompt, _facts, now) => {
    const { from, until, weekdays, hours } = prompt
    return from || until || weekdays || hours ? findNext(prompt, now, aheadMs) : undefined
  }
}

/** What is found now, and if it does not pass, when it will. */
function findNext(schedule: Schedule, now: number, aheadMs: Ahead): Finding {
  const find = (time: number) => findAt(schedule, time + aheadMs(time, schedule.timeZone))
  const found = find(now)
  if (found.code === 'ok' || found.code === 'over') return found
  for (const opening of openings(schedule, now + aheadMs(now, schedule.timeZone))) {
    if (findAt(schedule, opening).code !== 'ok') continue // spares the zone's clocks, which cost the most
    const nextAt = toTime(opening, schedule.timeZone, aheadMs)
    if (nextAt > now && find(nextAt).code === 'ok') return { ...found, nextAt }
  }
  return found
}

/** Compares with what a calendar and a clock on the wall show, as if that were UTC. */
function findAt({ from, until, timeZone, weekdays, hours }: Schedule, wall: number): Finding {
  const [day = '', clock = ''] = new Date(wall).toISOString().slice(0, 16).split('T')
  const weekday = weekdayNames[new Date(wall).getUTCDay()] as Weekday
  const seen = { actual: day, wanted: { from, until, timeZone } }
  if (from && day < from) return { code: 'not-yet', ...seen }
  if (until && day > until) return { code: 'over', ...seen }
  if (weekdays && !weekdays.includes(weekday)) return { code: 'other-weekday', actual: weekday, wanted: weekdays }
  if (hours && !spansOf(hours).some((span) => isWithin(clock, span)))
    return { code: 'other-hour', actual: clock, wanted: [hours].flat() }
  return { code: 'ok', ...seen }
}

/** From one time of the clock until before another; over midnight where the second comes first. */
function isWithin(clock: string, [from = '', until = '']: string[]): boolean {
  return from < until ? clock >= from && clock < until : clock >= from || clock < until
}

function spansOf(hours: NonNullable<Schedule['hours']>): string[][] {
  return [hours].flat().map((span) => span.split('-'))
}

/** When a prompt may begin to pass, on the wall: on the days to come at midnight, and at the beginning of its hours. */
function* openings({ from, hours = [] }: Schedule, now: number): Generator<number> {
  const first = Math.max(Math.floor(now / dayMs) * dayMs, from ? Date.parse(from) : 0)
  const starts = ['00:00', ...spansOf(hours).map(([start]) => start)].map((start) => Date.parse(`1970-01-01T${start}Z`))
  starts.sort((one, other) => one - other)
  for (let day = 0; day < maxDays; day++) for (const start of starts) yield first + day * dayMs + start
}

/** A time on the wall, moved by the zone's offset then; one that a change of clocks leaves out is as much later. */
function toTime(wall: number, timeZone: string | undefined, aheadMs: Ahead): number {
  return wall - aheadMs(wall - aheadMs(wall, timeZone), timeZone)
}

/** A format takes 50 times longer to make than to use: each time zone has one. */
function createAhead(): Ahead {
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (time, timeZone) => {
    if (!timeZone) return new Date(time).getTimezoneOffset() * -60_000
    // Swedish is the locale that writes dates as ISO 8601 does.
    const format =
      formats.get(timeZone) ?? new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
    const wall = Date.parse(`${format.format(time).replace(' ', 'T')}Z`)
    return wall - Math.floor(time / 1000) * 1000
  }
}
