import { pickShown } from '../wordingsOf.js'
import type { PromptWarning } from './rule.js'

/** People of a language the prompt names, and is not told in. */
export const otherLanguage: PromptWarning = ({ written, normal }, { language }) =>
  (written.who?.languages ?? []).flatMap((wanted, index) => {
    const shown = pickShown(normal, [wanted], language)
    if (languageOf(shown) === languageOf(wanted)) return []
    const problem = `people of "${wanted}" are asked in "${shown}"`
    return [{ path: `who.languages[${index}]`, problem, remedy: `add "${wanted}" to each text of the prompt` }]
  })

function languageOf(tag: string): string {
  return tag.toLowerCase().replace(/-.*/, '')
}
