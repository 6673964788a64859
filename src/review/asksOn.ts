import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { pages } from '../targeting/pages.js'
import type { Facts } from '../visit/facts.js'

/** Whether a prompt may ask on a page, by the gate that decides it there. */
export function asksOn(prompt: NormalPrompt, url: string): boolean {
  return pages(prompt, { url } as Facts).code === 'ok'
}
