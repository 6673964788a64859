import { languageRule } from './languageRule.js'
import { areOpposites, wordsOf } from './vocabulary.js'

/** A rating of two things at once: nobody knows which of them the answer means. */
export const doubleBarrelled = languageRule((text, vocabulary) => {
  const words = wordsOf(text)
  const joining = words.find((word, index) => {
    const [before = '', after = ''] = [words[index - 1], words[index + 1]]
    return vocabulary.joining.includes(word) && !areOpposites(before, after, vocabulary)
  })
  return joining && { problem: `asks for two things, joined by "${joining}"`, remedy: 'ask for one of them' }
})
