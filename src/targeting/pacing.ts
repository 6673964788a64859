import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { toMs } from '../prompts/toMs.js'
import type { Facts } from '../visit/facts.js'
import type { Finding, GateCode } from './verdict.js'

/** Keeps moodpoint polite: over all prompts at most so many a visit and so often, and each prompt only so often. */
export function pacing(prompt: NormalPrompt, facts: Facts, now: number): Finding {
  const { prompts, visit } = facts
  const limits = prompt.pacing
  const own = prompts[prompt.id]
  const stop = (code: GateCode, actual?: unknown, wanted?: unknown): Finding => ({ code, actual, wanted })
  if (prompt.where === 'launcher') return stop('waits-for-person')
  if (facts.consent === 'ok' && !facts.canRemember) return stop('cannot-remember')
  if (visit.asked >= limits.perVisit) return stop('asked-this-visit', visit.asked, limits.perVisit)
  const quiet: Array<[code: GateCode, since: number | undefined, wanted: string]> = [
    ['asked-lately', facts.shownAt, limits.between],
    ['answered-lately', own?.answeredAt, limits.afterAnswer],
    ['dismissed-lately', own?.dismissedAt, limits.afterDismissal],
  ]
  for (const [code, since, wanted] of quiet) {
    const nextAt = Math.min(since ?? 0, now) + toMs(wanted)
    if (since && now < nextAt) return { ...stop(code, since, wanted), nextAt }
  }
  const showings = own?.showings ?? 0
  return stop(showings < limits.maxShowings ? 'ok' : 'shown-too-often', showings, limits.maxShowings)
}
