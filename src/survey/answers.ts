import type { Band } from '../prompts/types.js'
import type { Answer } from '../records/types.js'
import type { ShownQuestion } from './conversation.js'
import type { Chosen, Survey } from './survey.js'

/** Names what is given to a question: options and words never mix, though both may be asked as `because`. */
export function keyOf({ id, scale }: Pick<ShownQuestion, 'id' | 'scale'>): string {
  return `${id} ${scale}`
}

/** The questions to be asked now: those whose condition the earlier answers meet. Nothing can loop or strand. */
export function askedQuestions(questions: ShownQuestion[], { given }: Survey): ShownQuestion[] {
  const bands: Record<string, Band | undefined> = {}
  return questions.filter((question) => {
    const isAsked = Object.entries(question.if).every(([id, band]) => bands[id] === band)
    if (isAsked) bands[question.id] = (given[keyOf(question)] as Chosen | undefined)?.band
    return isAsked
  })
}

/** The answers so far; what was typed only when the person sends it. */
export function answersOf(questions: ShownQuestion[], survey: Survey, withWords: boolean): Answer[] {
  return askedQuestions(questions, survey).flatMap((asked) => {
    const { id: question, options, if: _, pick: _one, other: _more, ...rest } = asked
    const given = survey.given[keyOf(asked)] ?? ''
    const { choices, words, ...rated } =
      typeof given === 'string' ? { words: given.trim() && { comment: given.trim() } } : given
    const picked = options.map(({ id }) => id).filter((id) => choices?.includes(id))
    const own = { ...rated, ...(picked[0] && { choices: picked }), ...(withWords && words) }
    return Object.keys(own)[0] ? [{ question, ...rest, ...own } as Answer] : []
  })
}

/** Everything typed so far, by question. */
export function textsOf({ given }: Survey): Record<string, string> {
  const texts = Object.entries(given).filter(([, words]) => typeof words === 'string')
  return Object.fromEntries(texts) as Record<string, string>
}
