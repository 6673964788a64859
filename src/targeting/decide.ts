import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import { pacing } from './pacing.js'
import { pages } from './pages.js'
import { schedule } from './schedule.js'
import { share } from './share.js'
import type { Finding, GateName, Verdict } from './verdict.js'

/** Compares one prompt with the facts; pure. */
type Gate = (prompt: NormalPrompt, facts: Facts, now: number) => Finding

const gates: Record<GateName, Gate> = { pages, schedule, share, pacing }

/** Runs every gate. The same function answers `explain()` and decides at run time, so the two cannot disagree. */
export function decide(prompt: NormalPrompt, facts: Facts, now: number): Verdict {
  const results = Object.entries(gates).map(([gate, find]) => {
    const found = find(prompt, facts, now)
    return { gate: gate as GateName, pass: found.code === 'ok', ...found }
  })
  return { prompt: prompt.id, pass: results.every(({ pass }) => pass), gates: results }
}
