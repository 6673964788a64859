import { byLanguage } from '../../prompts/lint/byLanguage.js'
import { placeholderShape } from '../../prompts/placeholders.js'
import type { PromptWarning } from './rule.js'

/** As many as are read in about three seconds. */
const maxWords = 12

/** A question too long to be read in passing. */
export const longQuestion: PromptWarning = ({ questions }, { language }) =>
  questions.flatMap(({ text = {}, textAt }) => {
    const counts = [...byLanguage(text, language)].map(([tag, words]) => ({
      tag,
      count: countWords(words.replace(placeholderShape, '$1'), tag),
    }))
    const long = counts.find(({ count }) => count > maxWords)
    const where = counts.length > 1 ? ` in "${long?.tag}"` : ''
    const problem = `has ${long?.count} words${where}`
    return long ? [{ path: textAt, problem, remedy: `shorten it to ${maxWords}: people read it in passing` }] : []
  })

/** Counts words in any script, also where no spaces stand between them. */
function countWords(text: string, language: string): number {
  const [known] = Intl.Segmenter.supportedLocalesOf([language].filter(isTag))
  const segments = new Intl.Segmenter(known ?? 'en', { granularity: 'word' }).segment(text)
  return [...segments].filter(({ isWordLike }) => isWordLike).length
}

/** Whether `Intl` takes it; the checker tells of what is none. */
function isTag(language: string): boolean {
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)
}
