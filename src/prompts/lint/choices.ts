import type { PlacedQuestion } from './questionsOf.js'
import type { PromptRule } from './rule.js'

/** A choice offers options, and nothing else does. */
export const choices: PromptRule = (_, { questions }) =>
  questions.flatMap((question) => {
    const { scale, options, optionsAt } = question
    if (scale === 'choice' && !options) {
      return [{ path: optionsAt, problem: 'a choice without options', remedy: remedyOf(question) }]
    }
    if (scale === 'choice' || !options) return []
    const problem = `the scale "${scale}" shows no options`
    return [{ path: optionsAt, problem, remedy: 'write "scale": "choice", or remove them' }]
  })

/** The short form has no place for options. */
function remedyOf({ optionsAt, scaleAt }: PlacedQuestion): string {
  return optionsAt === scaleAt
    ? 'write the question as one of "questions", with "options", or choose another scale'
    : 'add "options", such as ["Price", "Delivery"]'
}
