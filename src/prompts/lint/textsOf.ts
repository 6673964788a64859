import type { Text } from '../types.js'
import type { PlacedQuestion } from './questionsOf.js'

/** A text and where it stands. */
export interface PlacedText {
  text: Text
  at: string
}

/** What a question says: its text where it has one of its own, and its options. */
export function textsOf({ text, textAt, options = [], optionsAt }: PlacedQuestion): PlacedText[] {
  const offered = options.map((option, index) => ({
    text: typeof option === 'string' ? option : option.text,
    at: `${optionsAt}[${index}]${typeof option === 'string' ? '' : '.text'}`,
  }))
  return text === undefined ? offered : [{ text, at: textAt }, ...offered]
}
