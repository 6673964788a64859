import type { Issue } from '../../prompts/issue.js'
import { byLanguage } from '../../prompts/lint/byLanguage.js'
import type { PromptWarning } from './rule.js'
import { type Vocabulary, vocabularies } from './vocabulary.js'

type Judge = (text: string, vocabulary: Vocabulary) => Omit<Issue, 'path'> | '' | undefined

/** Judges the wording of ratings in the languages whose words are known; each text once. */
export function languageRule(judge: Judge): PromptWarning {
  return ({ rated }, { language }) =>
    rated.flatMap(({ text = {}, textAt }) => {
      const found = [...byLanguage(text, language)].map(([tag, words]) => {
        const vocabulary = vocabularies[tag.toLowerCase().replace(/-.*/, '')]
        return vocabulary && judge(words, vocabulary)
      })
      return found
        .filter((one) => one !== undefined && one !== '')
        .slice(0, 1)
        .map((one) => ({ path: textAt, ...one }))
    })
}
