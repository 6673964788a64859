import type { GateCode, GateName, Verdict } from '../targeting/verdict.js'
import { timeInWords } from './inWords.js'
import { sentences } from './sentences.js'

/** What one gate found, in plain English. */
export interface Reason {
  gate: GateName
  code: GateCode
  pass: boolean
  /** A sentence that says what the gate compared. */
  why: string
  /** A sentence that says what would make it pass, and when; empty where it does. */
  remedy: string
}

/** A verdict in plain English. */
export interface Telling {
  prompt: string
  pass: boolean
  /** One reason for each gate, in the order of the verdict. */
  reasons: Reason[]
}

/**
 * Says a verdict of `explain()` in sentences.
 *
 * @param options.timeZone - IANA time zone in which times are said; default that of the device.
 */
export function tellVerdict({ prompt, pass, gates }: Verdict, { timeZone }: { timeZone?: string } = {}): Telling {
  const time = (ms: unknown) => timeInWords(Number(ms), timeZone)
  const reasons = gates.map((result): Reason => {
    const { why, remedy } = sentences[result.code]
    const seen = { ...result, prompt, time }
    return { gate: result.gate, code: result.code, pass: result.pass, why: why(seen), remedy: remedy?.(seen) ?? '' }
  })
  return { prompt, pass, reasons }
}
