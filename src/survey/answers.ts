import { scales } from '../prompts/scales.js'
import type { Band } from '../prompts/types.js'
import type { Answer } from '../records/types.js'
import type { ShownQuestion } from './conversation.js'
import type { Given, Survey } from './survey.js'

/** Names what is given to a question: options and words never mix, though both may be asked as `because`. */
export function keyOf({ id, scale }: Pick<ShownQuestion, 'id' | 'scale'>): string {
  return `${id} ${scale}`
}

/** The band something given lies in, where the scale has bands. */
export function bandOf(scale: string, given: Given | undefined): Band | undefined {
  return scales[scale]?.bands[(given as number) - 1]
}

/** The questions to be asked now: those whose condition the earlier answers meet. Nothing can loop or strand. */
export function askedQuestions(questions: ShownQuestion[], { given }: Survey): ShownQuestion[] {
  const bands: Record<string, Band | undefined> = {}
  return questions.filter((question) => {
    const isAsked = Object.entries(question.if).every(([id, band]) => bands[id] === band)
    if (isAsked) bands[question.id] = bandOf(question.scale, given[keyOf(question)])
    return isAsked
  })
}

/** The answers so far; comments only when the person sends them. */
export function answersOf(questions: ShownQuestion[], survey: Survey, withComments: boolean): Answer[] {
  return askedQuestions(questions, survey).flatMap((asked): Answer[] => {
    const { id: question, options, if: _, ...rest } = asked
    const base = { question, ...rest }
    const given = survey.given[keyOf(asked)]
    const band = bandOf(rest.scale, given)
    if (band) return [{ ...base, value: given as number, band }]
    if (typeof given === 'string') return withComments && given.trim() ? [{ ...base, comment: given.trim() }] : []
    const choices = options.map((option) => option.id).filter((option) => (given as string[])?.includes(option))
    return choices[0] ? [{ ...base, choices }] : []
  })
}

/** Everything typed so far, by question. */
export function textsOf({ given }: Survey): Record<string, string> {
  const texts = Object.entries(given).filter(([, words]) => typeof words === 'string')
  return Object.fromEntries(texts) as Record<string, string>
}
