import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import type { Finding } from './verdict.js'

/**
 * Lets a share of visitors pass. The number is drawn once and kept, so a visitor is in or out for good, and raising
 * the share keeps who was in.
 */
export function share({ id, share: percent }: NormalPrompt, { prompts }: Facts): Finding {
  const wanted = Number.parseFloat(percent) / 100
  const actual = prompts[id]?.draw ?? 0
  return { code: actual < wanted ? 'ok' : 'not-in-share', actual, wanted }
}
