import { fingerprintOf } from '../platform/fingerprint.js'
import type { Showing } from './showing.js'
import type { Answer, Ending, ResponseRecord } from './types.js'

/** How a showing ended. */
export interface End {
  answers: Answer[]
  ending: Ending
  /** Milliseconds since the epoch. */
  answeredAt: number
  online: boolean
}

/** Makes the one record of a showing. */
export function toResponse(showing: Showing, { answers, ending, answeredAt, online }: End): ResponseRecord {
  const { presented, shownAt, language, env, ...fixed } = showing
  return {
    v: 1,
    kind: 'response',
    ...fixed,
    wording: fingerprintOf(presented),
    answers,
    ending,
    shownAt: new Date(shownAt).toISOString(),
    answeredAt: new Date(answeredAt).toISOString(),
    seconds: Math.max(0, Math.round((answeredAt - shownAt) / 100) / 10), // a clock set back must not go negative
    env: { ...env, online, language },
  }
}
