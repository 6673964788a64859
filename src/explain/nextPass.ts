import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { allGates } from '../targeting/allGates.js'
import { decide } from '../targeting/decide.js'
import type { GateResult, Verdict } from '../targeting/verdict.js'
import type { Facts } from '../visit/facts.js'
import { visitGapMs } from '../visit/visitGapMs.js'

/** One rule may lie behind another; more than there are of them never do. */
const maxRounds = 10

/** A time at which a prompt would pass. */
export interface Next {
  /** Milliseconds since the epoch. */
  at: number
  /** What the gates say until then; of several rules behind each other, the last. */
  until: Verdict
}

/**
 * When a prompt that is silent would next pass if the person did nothing else until then; nothing where time alone does
 * not heal it. It is the decision itself, made at later times.
 */
export function nextPass(prompt: NormalPrompt, facts: Facts, now: number): Next | undefined {
  const all = allGates()
  let at = now
  let until: Verdict | undefined
  for (let round = 0; round < maxRounds; round++) {
    const verdict = decide(prompt, at - now < visitGapMs ? facts : inNextVisit(facts), at, all)
    const { pass, gates } = verdict
    if (pass) return until && { at, until }
    until = verdict
    const times = gates.filter((gate) => !gate.pass).map((gate) => healsAt(gate, now))
    const next = Math.max(...times.map((time) => time ?? Number.POSITIVE_INFINITY))
    if (!Number.isFinite(next)) return undefined
    at = next
  }
  return undefined
}

function healsAt({ code, nextAt, wanted }: GateResult, now: number): number | undefined {
  return code === 'asked-this-visit' && Number(wanted) > 0 ? now + visitGapMs : nextAt
}

function inNextVisit(facts: Facts): Facts {
  return { ...facts, visit: { ...facts.visit, nth: facts.visit.nth + 1, asked: 0 } }
}
