import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import { type GateResult, result } from './verdict.js'

/** Lets a prompt pass between two days, both included, in its time zone. */
export function schedule({ from, until, timeZone }: NormalPrompt, _facts: Facts, now: number): GateResult {
  const actual = localTime(now, timeZone).slice(0, 10)
  const seen = { actual, wanted: { from, until, timeZone } }
  if (from && actual < from) return result('schedule', 'not-yet', { ...seen, nextAt: startOf(from, timeZone) })
  return result('schedule', until && actual > until ? 'over' : 'ok', seen)
}

/** `YYYY-MM-DD HH:MM:SS` in a time zone; Swedish is the locale that writes dates as ISO 8601 does. */
function localTime(time: number, timeZone: string | undefined): string {
  return new Date(time).toLocaleString('sv', timeZone ? { timeZone } : {})
}

/** Midnight in a time zone: midnight in UTC, moved by the zone's offset then, which a change of clocks may change. */
function startOf(day: string, timeZone: string | undefined): number {
  const utc = Date.parse(day)
  const offset = (time: number) => Date.parse(`${localTime(time, timeZone).replace(' ', 'T')}Z`) - time
  return utc - offset(utc - offset(utc))
}
