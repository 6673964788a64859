import { languageRule } from './languageRule.js'
import { areOpposites, wordsOf } from './vocabulary.js'

/** A rating that asks for the good alone leads the person to it. */
export const onePoled = languageRule((text, vocabulary) => {
  const words = wordsOf(text)
  const good = words.find(
    (word) => vocabulary.good.includes(word) && !words.some((other) => areOpposites(word, other, vocabulary)),
  )
  return good && { problem: `asks only for the good: "${good}"`, remedy: 'name both ends, or ask "How was …?"' }
})
