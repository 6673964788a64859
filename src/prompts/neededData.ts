import { pipedTexts } from './pipedTexts.js'
import { placeholdersIn } from './placeholders.js'

/** Names of what the host has to say before a prompt can be shown: those without a default, in any of its texts. */
export function neededData(prompt: Parameters<typeof pipedTexts>[0]): string[] {
  const named = pipedTexts(prompt).flatMap(placeholdersIn)
  return [...new Set(named.filter(({ otherwise }) => otherwise === undefined).map(({ name }) => name))]
}
