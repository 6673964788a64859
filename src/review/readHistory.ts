import type { Band } from '../prompts/types.js'
import type { Entry, Facts, PromptHistory } from '../visit/facts.js'
import { visitGapMs } from '../visit/visitGapMs.js'

/** What is known of a device, apart from the page. */
export type DeviceFacts = Omit<Facts, 'url' | 'shownAt'>

const times = ['shownAt', 'answeredAt', 'dismissedAt'] as const
const numbers = ['draw', 'showings'] as const

/**
 * Reads what a device remembers, in the form moodpoint keeps it, or as a person writes it: everything may be left out,
 * and times may be texts such as `"2026-11-30"`.
 *
 * @throws Error that names the place and the remedy.
 */
export function readHistory(input: unknown, now: number): DeviceFacts {
  const { visit = {}, prompts = {}, canRemember = true } = readObject(input, '', ['visit', 'prompts', 'canRemember'])
  const { asked = 0, nth = 1, seenAt, entry } = readObject(visit, 'visit')
  const isOver = seenAt !== undefined && now - readTime(seenAt, 'visit.seenAt') >= visitGapMs
  return {
    consent: 'ok',
    canRemember: canRemember !== false,
    coin: 0,
    visit: {
      begunAt: now,
      bytes: [],
      seenAt: now,
      view: 0,
      step: 1,
      nth: readNumber(nth, 'visit.nth') + (isOver ? 1 : 0),
      asked: isOver ? 0 : readNumber(asked, 'visit.asked'),
      ...(entry !== undefined && !isOver && { entry: readEntry(entry) }),
    },
    prompts: Object.fromEntries(
      Object.entries(readObject(prompts, 'prompts')).map(([id, own]) => [id, readPrompt(own, `prompts.${id}`)]),
    ),
  }
}

function readEntry(input: unknown): Entry {
  const { referrer = 'direct', utm = {} } = readObject(input, 'visit.entry', ['referrer', 'utm'])
  return { referrer: String(referrer), utm: readObject(utm, 'visit.entry.utm') as Entry['utm'] }
}

function readPrompt(input: unknown, path: string): PromptHistory {
  const own = readObject(input, path, [...numbers, ...times, 'touchpoint', 'band'])
  const { touchpoint, band } = own
  const known = <Key extends string>(keys: readonly Key[], read: (value: unknown, path: string) => number) =>
    keys.filter((key) => own[key] !== undefined).map((key) => [key, read(own[key], `${path}.${key}`)])
  return {
    ...{ draw: 0, showings: 0 },
    ...Object.fromEntries([...known(numbers, readNumber), ...known(times, readTime)]),
    ...(touchpoint !== undefined && { touchpoint: String(touchpoint) }),
    ...(band !== undefined && { band: readBand(band, `${path}.band`) }),
  }
}

function readBand(value: unknown, path: string): Band {
  if (value === 'low' || value === 'mid' || value === 'high') return value
  throw new Error(`${path}: got ${JSON.stringify(value)}; write "low", "mid" or "high"`)
}

function readObject(input: unknown, path: string, known?: string[]): Record<string, unknown> {
  if (!input || typeof input !== 'object' || Array.isArray(input))
    throw new Error(`${path || 'the history'}: got ${JSON.stringify(input)}; write an object, such as {}`)
  const strange = known && Object.keys(input).find((key) => !known.includes(key))
  if (strange) throw new Error(`${path ? `${path}.` : ''}${strange}: is not known; there are ${known.join(', ')}`)
  return input as Record<string, unknown>
}

function readNumber(value: unknown, path: string): number {
  if (typeof value === 'number' && value >= 0) return value
  throw new Error(`${path}: got ${JSON.stringify(value)}; write a number, 0 or more`)
}

function readTime(value: unknown, path: string): number {
  const ms = typeof value === 'string' ? Date.parse(value) : value
  if (typeof ms === 'number' && Number.isFinite(ms)) return ms
  throw new Error(`${path}: got ${JSON.stringify(value)}; write a time such as "2026-12-03T10:15"`)
}
