import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import type { Finding } from './verdict.js'

/**
 * Lets the page ask uninvited only with consent where it is required, and nobody whose browser asks for privacy. What the
 * person opens is none of its business.
 */
export function consent({ where }: NormalPrompt, { consent: code }: Pick<Facts, 'consent'>): Finding | false {
  return where === 'float' && { code }
}
