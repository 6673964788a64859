import { evidenceOf } from './display.js'
import type { Estimate } from './index.js'

/** How far somebody's guess is from what people said. */
export interface GuessGap {
  /** Guess less result, in the unit of the result. */
  gap: number
  judgement: 'too-optimistic' | 'too-pessimistic' | 'about-right' | 'unclear'
}

/** Compares a guess made before looking with the result; off is only what lies outside its interval. */
export function guessGap(guess: number, estimate: Estimate): GuessGap {
  const gap = guess - estimate.value
  if (evidenceOf(estimate) === 'none') return { gap, judgement: 'unclear' }
  if (guess > estimate.high) return { gap, judgement: 'too-optimistic' }
  return { gap, judgement: guess < estimate.low ? 'too-pessimistic' : 'about-right' }
}
