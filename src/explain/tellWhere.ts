import type { NormalPrompt } from '../prompts/normalPrompt.js'

/** Says in words in what part of the page a prompt stands; nothing of one that stands in none. */
export function tellWhere({ id, where }: Pick<NormalPrompt, 'id' | 'where'>): string | undefined {
  if (where === 'inline') return `in <moodpoint-inline prompt="${id}">`
  return typeof where === 'object' ? `in ${where.inline}` : undefined
}
