import { type Feeling, feelings } from '../prompts/feelings.js'
import { scales } from '../prompts/scales.js'
import type { Band, Option, Question } from '../prompts/types.js'
import type { Asked } from './conversation.js'

/** What moodpoint brings to the questions of some scales, in one language. */
export interface BroughtTexts {
  feelings: Record<Feeling, string>
  /** The option for what is not on the list. */
  other: string
}

const bands = Object.keys(feelings) as Band[]

/**
 * Adds to a prompt what moodpoint brings to its questions: the option for all others, and feeling words, which are those
 * that go with the band of the latest rating before them, or all where there is none.
 */
export function complete<Own extends Asked>(prompt: Own, texts: BroughtTexts): Own {
  const { questions } = prompt
  if (!questions) return prompt
  return { ...prompt, questions: questions.flatMap((own, at) => completeOne(own, questions.slice(0, at), texts)) }
}

function completeOne(own: Question, earlier: Question[], texts: BroughtTexts): Question[] {
  if (own.scale === 'words') return withFeelings(own, earlier.filter(isRated).at(-1)?.id, texts)
  if (!own.other || own.scale !== 'choice') return [own]
  return [{ ...own, options: [...(own.options ?? []), { id: 'other', text: texts.other }] }]
}

function isRated({ scale = 'faces-5' }: Question): boolean {
  return !!scales[scale]?.bands[0]
}

function withFeelings(own: Question, rating: string | undefined, texts: BroughtTexts): Question[] {
  const offer = (...wanted: Band[]): Option[] =>
    wanted.flatMap((band) => feelings[band].map((id) => ({ id, text: texts.feelings[id] })))
  if (!rating) return [{ ...own, options: offer(...bands) }]
  const condition = own.if?.[rating]
  const asked = condition ? [condition] : bands
  return asked.map((band) => ({ ...own, if: { ...own.if, [rating]: band }, options: offer(band) }))
}
