import type { NormalPrompt } from '../prompts/normalPrompt.js'

/**
 * Brings prompts in the order in which they may ask: by `priority`, and where that is equal as the file lists them. The
 * engine does not check a key that hardly any file has: what is no number counts as left out.
 */
export function inOrder(prompts: NormalPrompt[]): NormalPrompt[] {
  return [...prompts].sort((one, other) => (Number(other.priority) || 0) - (Number(one.priority) || 0))
}
