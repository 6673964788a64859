/*
 * What is measured beside the answers: outcomes, and counts of what becomes of prompts. A chunk of its own, for endpoints
 * that are owed such records; it shares no module with others.
 */
import type { Moodpoint } from '../moodpoint.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { ResponseRecord } from '../records/types.js'
import { countTally } from './countTally.js'
import { owes } from './owes.js'
import { reportOutcome } from './reportOutcome.js'
import type { Rooms } from './rooms.js'

/** What is told, by name. */
export interface Measured {
  /** The host reports a business result. */
  outcome: Parameters<Moodpoint['outcome']>
  /** A page event made prompts ask, whatever came of it. */
  wanted: [prompts: NormalPrompt[]]
  shown: [showing: Pick<ResponseRecord, 'id' | 'prompt'>]
  dismissed: [showing: Pick<ResponseRecord, 'id' | 'prompt'>]
  record: [record: ResponseRecord]
}

/** What was told, and of what; nothing, when the page has been there for a while. */
export type Told = { [Name in keyof Measured]: [name: Name, ...details: Measured[Name]] }[keyof Measured] | []

/** Takes what was told; resolves with whether a record was made of it. */
export type Measure = (...told: Told) => Promise<boolean>

/** Takes what was told, and makes of it what the endpoint is owed. */
export async function take(rooms: Rooms, ...told: Told): Promise<boolean> {
  if (told[0] === 'outcome') return reportOutcome(rooms, told[1], told[2])
  if (!owes(rooms.settings, 'tally')) return false
  rooms.counting ??= countTally(rooms)
  const count = await rooms.counting
  await count(...told)
  return false
}
