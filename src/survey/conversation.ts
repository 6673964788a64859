import type { Band, FollowUp, Option, Prompt, Question } from '../prompts/types.js'
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
  scale: string
  text: string
  options: Array<{ id: string; text: string }>
  if: Record<string, Band>
  about?: NonNullable<Answer['about']>
}

/** The part of a prompt that is asked. */
export type Asked = Pick<Prompt, 'question' | 'questions' | 'scale' | 'followUp'>

/** Returns the text that is shown for a text of the prompt file, which a page may have got wrong. */
export type Localise = (text: unknown) => string

const aboutOf = { low: 'pain', mid: 'change', high: 'gain' } as const
const bands = ['low', 'mid', 'high'] as const

/**
 * Turns a prompt, short form or long, into the questions of one conversation: a rating, and what follows it by band.
 *
 * @throws TypeError where the prompt is malformed.
 */
export function toConversation(prompt: Asked, standard: StandardTexts, localise: Localise): ShownQuestion[] {
  const { question, questions, scale = 'faces-5', followUp } = prompt
  const shown = ({ id, text, scale = 'faces-5', options = [], if: condition = {} }: Question): ShownQuestion => ({
    ...{ id, scale, if: condition },
    text: localise(text),
    options: toldApart(options.map((option) => toOption(option, localise))),
  })
  if (questions) return questions.map(shown)

  const isBuiltIn = JSON.stringify(question) === '{}' // it has no text of its own
  const rating = { id: 'rating', scale, text: isBuiltIn ? standard.question : localise(question), options: [], if: {} }
  const comment = { id: 'because', scale: 'comment', options: [] }
  const after = (band: Band): ShownQuestion[] => {
    const shared = { if: { rating: band }, about: aboutOf[band] }
    if (!followUp) return [{ ...comment, ...shared, text: standard.because[band] }]
    const given = followUp[band]
    if (!given) return []
    const own = { id: 'because', ...ownFields(given) }
    if (!own.options) return [{ ...shown({ ...own, scale: 'comment' }), ...shared }]
    // Options save typing; whoever wants to say more must still be able to.
    const more = { ...comment, ...shared, id: 'more', text: standard.more }
    return [{ ...shown({ ...own, scale: 'choice' }), ...shared }, more]
  }
  return [rating, ...bands.flatMap(after)]
}

/** A follow-up is a text, or an object that has one. */
function ownFields(given: FollowUp): Pick<Question, 'text' | 'options'> {
  return Object.hasOwn(given as object, 'text')
    ? (given as Pick<Question, 'text' | 'options'>)
    : { text: given as string }
}

function toOption(option: Option, localise: Localise): { id: string; text: string } {
  const own = typeof option === 'string' ? { id: slug(option).slice(0, 64), text: option } : option
  if (!own.id) throw new TypeError('no id')
  return { id: own.id, text: localise(own.text) }
}

/** Two options of one id could not be told apart in a record. */
function toldApart(options: ShownQuestion['options']): ShownQuestion['options'] {
  if (new Set(options.map(({ id }) => id)).size < options.length) throw new TypeError('same id')
  return options
}

/** Lower-case words joined by hyphens; letters of every script are kept. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
