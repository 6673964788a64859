import { scales } from '../prompts/scales.js'
import type { Band } from '../prompts/types.js'
import type { Answer } from '../records/types.js'
import type { ShownQuestion } from './conversation.js'
import type { Survey } from './survey.js'

/** The band a question was answered in, if it was. */
export function bandOf(question: ShownQuestion, { values }: Survey): Band | undefined {
  return scales[question.scale]?.bands[(values[question.id] ?? 0) - 1]
}

/** The questions to be asked now: those whose condition the earlier answers meet. Nothing can loop or strand. */
export function askedQuestions(questions: ShownQuestion[], survey: Survey): ShownQuestion[] {
  const bands: Record<string, Band | undefined> = {}
  return questions.filter((question) => {
    const isAsked = Object.entries(question.if).every(([id, band]) => bands[id] === band)
    if (isAsked) bands[question.id] = bandOf(question, survey)
    return isAsked
  })
}

/** The answers so far; comments only when the person sends them. */
export function answersOf(questions: ShownQuestion[], survey: Survey, withComments: boolean): Answer[] {
  return askedQuestions(questions, survey).flatMap((question): Answer[] => {
    const { id, scale, text, about, options } = question
    const base = { question: id, scale, text, ...(about && { about }) }
    const band = bandOf(question, survey)
    const value = survey.values[id]
    if (band && value) return [{ ...base, value, band }]
    const choices = options.map((option) => option.id).filter((option) => survey.picks[id]?.includes(option))
    if (choices.length) return [{ ...base, choices }]
    const comment = survey.texts[id]?.trim()
    return scale === 'comment' && withComments && comment ? [{ ...base, comment }] : []
  })
}
