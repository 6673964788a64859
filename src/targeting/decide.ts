import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import type { Finding, GateName, Verdict } from './verdict.js'

/** Compares one prompt with the facts; pure. Finds nothing where the prompt asks nothing of it. */
export type Gate = (prompt: NormalPrompt, facts: Facts, now: number) => Finding | false | undefined

/** Gates by name, in the order they are reported. */
export type Gates = Partial<Record<GateName, Gate>>

/** Runs every gate. The same function answers `explain()` and decides at run time, so the two cannot disagree. */
export function decide(prompt: NormalPrompt, facts: Facts, now: number, gates: Gates): Verdict {
  const results = Object.entries(gates).flatMap(([gate, find]) => {
    const found = find(prompt, facts, now)
    return found ? [{ gate: gate as GateName, pass: found.code === 'ok', ...found }] : []
  })
  return { prompt: prompt.id, pass: results.every(({ pass }) => pass), gates: results }
}
