import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import type { Finding } from './verdict.js'

/** Lets a prompt pass between two days, both included, in its time zone. */
export function schedule({ from, until, timeZone }: NormalPrompt, _facts: Facts, now: number): Finding {
  const actual = new Date(now + aheadMs(now, timeZone)).toISOString().slice(0, 10)
  const seen = { actual, wanted: { from, until, timeZone } }
  if (from && actual < from) return { code: 'not-yet', ...seen, nextAt: startOf(from, timeZone) }
  return { code: until && actual > until ? 'over' : 'ok', ...seen }
}

/** How far the clocks of a time zone, or of the visitor, are ahead of UTC; to the second. */
function aheadMs(time: number, timeZone: string | undefined): number {
  const date = new Date(time)
  // `Intl` takes milliseconds to begin. Swedish is the locale that writes dates as ISO 8601 does.
  if (timeZone) return Date.parse(`${date.toLocaleString('sv', { timeZone }).replace(' ', 'T')}Z`) - time
  return date.getTimezoneOffset() * -60_000
}

/** Midnight in a time zone: midnight in UTC, moved by the zone's offset then, which a change of clocks may change. */
function startOf(day: string, timeZone: string | undefined): number {
  const utc = Date.parse(day)
  return utc - aheadMs(utc - aheadMs(utc, timeZone), timeZone)
}
