import { slug } from '../prompts/slug.js'
import type { Band, FollowUp, Option, Prompt, Question, ScaleId, Text } from '../prompts/types.js'
import type { Answer } from '../records/types.js'

/** Questions moodpoint brings in every language. */
export interface StandardTexts {
  /** The built-in question. */
  question: string
  /** The follow-up to a rating where the prompt brings none. */
  because: Record<Band, string>
  /** Asked beside options. */
  more: string
}

/** A question as one person is asked it, in one language. */
export interface ShownQuestion {
  id: string
  scale: ScaleId
  text: string
  options: Array<{ id: string; text: string }>
  if: Record<string, Band>
  about?: NonNullable<Answer['about']>
  pick?: 'one' | undefined
  other?: boolean | undefined
}

/** The part of a prompt that is asked. */
export type Asked = Pick<Prompt, 'question' | 'questions' | 'scale' | 'followUp'>

/** Returns the text that is shown for a text of the prompt file, which a page may have got wrong. */
export type Localise = (text: unknown) => string

const aboutOf = { low: 'pain', mid: 'change', high: 'gain' } as const

/**
 * Turns a prompt, short form or long, into the questions of one conversation: a rating, and what follows it by band.
 *
 * @throws TypeError where the prompt is malformed.
 */
export function toConversation(prompt: Asked, standard: StandardTexts, localise: Localise): ShownQuestion[] {
  const { question, questions, scale, followUp } = prompt
  const shown = (own: Question, text = localise(own.text)): ShownQuestion => {
    const { id, scale = 'faces-5', options = [], if: condition = {}, pick, other } = own
    return { id, scale, text, options: toOptions(options, localise), if: condition, pick, other }
  }
  if (questions) return questions.map((own) => shown(own))

  const after = (band: Band): ShownQuestion[] => {
    const ask = (own: Partial<Question>, text?: string) => ({
      ...shown({ id: 'because', ...own, scale: own.options ? 'choice' : 'comment' } as Question, text),
      if: { rating: band },
      about: aboutOf[band],
    })
    if (!followUp) return [ask({}, standard.because[band])]
    const given = followUp[band]
    if (!given) return []
    const own = ownFields(given)
    // Options save typing; whoever wants to say more must still be able to.
    return own.options ? [ask(own), ask({ id: 'more' }, standard.more)] : [ask(own)]
  }
  const isBuiltIn = JSON.stringify(question) === '{}' // it has no text of its own
  const rating = { id: 'rating', scale, text: question } as Question
  const bands = Object.keys(aboutOf) as Band[]
  return [shown(rating, isBuiltIn ? standard.question : undefined), ...bands.flatMap(after)]
}

/** A follow-up is a text, or an object that has one. */
function ownFields(given: FollowUp): Pick<Question, 'text' | 'options'> {
  return (given as Question).text ? (given as Question) : { text: given as Text }
}

/** What shares an id could not be told apart in a record. */
function toOptions(options: Option[], localise: Localise): ShownQuestion['options'] {
  const own = options.map((option) =>
    typeof option === 'string' ? { id: slug(option).slice(0, 64), text: option } : option,
  )
  if (new Set(own.map(({ id }) => id).filter(Boolean)).size < own.length) throw new TypeError('no id of its own')
  return own.map(({ id, text }) => ({ id, text: localise(text) }))
}
