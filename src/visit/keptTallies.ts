import type { Device, Input } from '../prompts/types.js'

/** What is known of a prompt on the day it was counted: by the time it is sent the file may be another one. */
export interface TallyBasis {
  touchpoint: string
  /** From 0 to 1. */
  share: number
  device: Device
  input: Input
}

/** What is counted of a prompt; `answered` are the showings that ended with an answer, whichever. */
export type Counted = 'eligible' | 'asked' | 'touched' | 'rated' | 'commented' | 'dismissed' | 'answered'

/** What was counted of one prompt on one day. Stored: keep the names. */
export interface KeptTally extends TallyBasis, Record<Counted, number> {}

/** What was counted and not sent yet, by day (`YYYY-MM-DD` in UTC) and prompt. Stored: keep the names. */
export type KeptTallies = Record<string, Record<string, KeptTally>>

const none = { eligible: 0, asked: 0, touched: 0, rated: 0, commented: 0, dismissed: 0, answered: 0 }

/** What happened to a prompt. */
export interface Happened {
  day: string
  prompt: string
  counted: Counted[]
  /** Left out where something ended: of what is not there, or no more, no end is counted. */
  basis?: TallyBasis | undefined
}

/**
 * Counts what happened. To be eligible is counted once a day, however many pages a person sees, or as often as they were
 * asked: so it is days of people, of which those asked are a share.
 */
export function countIn(kept: KeptTallies, { day, prompt, counted, basis }: Happened): void {
  const prompts = kept[day] ?? {}
  const tally = prompts[prompt] ?? (basis && { ...basis, ...none })
  if (!tally) return
  for (const one of counted) tally[one] = one === 'eligible' ? 1 : tally[one] + 1
  tally.eligible = Math.max(tally.eligible, tally.asked)
  kept[day] = { ...prompts, [prompt]: tally }
}
