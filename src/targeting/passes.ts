import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import type { Gates } from './decide.js'

/** Whether every gate lets a prompt pass: as `decide` says, without the reasons, which take longer to write than to find. */
export function passes(prompt: NormalPrompt, facts: Facts, now: number, gates: Gates): boolean {
  return Object.values(gates).every((find) => (find(prompt, facts, now) || { code: 'ok' }).code === 'ok')
}
