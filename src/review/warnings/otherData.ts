import { byLanguage } from '../../prompts/lint/byLanguage.js'
import { textsOf } from '../../prompts/lint/textsOf.js'
import { thanksTexts } from '../../prompts/lint/thanksTexts.js'
import { placeholdersIn } from '../../prompts/placeholders.js'
import type { PromptWarning } from './rule.js'

/** A text that names other data in one language than in another: mostly a name that was translated. */
export const otherData: PromptWarning = ({ written, questions }, { language }) =>
  [...questions.flatMap(textsOf), ...thanksTexts(written)].flatMap(({ text, at }) => {
    const [first, ...others] = [...byLanguage(text, language)].map(([tag, words]) => ({ tag, names: namesIn(words) }))
    const other = others.find(({ names }) => names.join() !== first?.names.join())
    if (!first || !other) return []
    const problem = `names ${told(other.names)} in "${other.tag}", and ${told(first.names)} in "${first.tag}"`
    return [
      { path: `${at}.${other.tag}`, problem, remedy: 'name the same in each language; translate the default alone' },
    ]
  })

function namesIn(words: string): string[] {
  return [...new Set(placeholdersIn(words).map(({ name }) => name))].sort()
}

function told(names: string[]): string {
  return names.map((name) => `{${name}}`).join(' and ') || 'nothing'
}
