import type { Env } from './types.js'

/** What is counted of a prompt, in the order in which a person gets there; the last two are the ways out. */
export interface TallyCounts {
  /** The prompt was wanted here and every gate but pacing and share let it pass: once a day, or as often as it was shown. */
  eligible: number
  /** It was shown. */
  asked: number
  /** Something of it was chosen or typed. */
  touched: number
  /** It ended with a rating. */
  rated: number
  /** It ended with a comment. */
  commented: number
  /** It was closed with nothing chosen. */
  dismissed: number
  /** It was neither answered nor closed: the page went away. */
  ignored: number
}

/** How often one prompt was shown and used on one device during one day: counts, and nobody's answers. */
export interface TallyRecord {
  /** Version of this format. */
  v: 1
  /** UUIDv7; the idempotency key of the record for ever. */
  id: string
  kind: 'tally'
  prompt: string
  touchpoint: string
  /** `YYYY-MM-DD` in UTC. */
  day: string
  counts: TallyCounts
  env: Pick<Env, 'device' | 'input'>
  /** The share of visitors the prompt was shown to, 0 to 1. */
  share: number
  /** Version of moodpoint that made the record. */
  sdk: string
  /** Set on simulated data only. */
  synthetic?: true
}
