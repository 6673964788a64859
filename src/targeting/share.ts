import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import type { Finding } from './verdict.js'

/**
 * Lets a share of visitors pass. The number is drawn once and kept, so a visitor is in or out for good, and raising
 * the share keeps who was in. Where nothing can be kept, the page has drawn one.
 */
export function share({ id, share: percent }: NormalPrompt, { prompts, coin }: Facts): Finding {
  const wanted = Number.parseFloat(percent) / 100
  const actual = prompts[id]?.draw ?? coin
  return { code: actual < wanted ? 'ok' : 'not-in-share', actual, wanted }
}
