import type { Issue } from '../issue.js'
import { slug } from '../slug.js'
import type { Option } from '../types.js'
import type { PlacedQuestion } from './questionsOf.js'
import type { PromptRule } from './rule.js'

/** A choice offers options, one that is "other" among them where it says so, and nothing else does. */
export const choices: PromptRule = (_, { questions }) =>
  questions.flatMap((question) => [...optionIssues(question), ...pickIssues(question)])

function optionIssues(question: PlacedQuestion): Issue[] {
  const { scale, options, optionsAt } = question
  if (scale === 'choice' && !options) {
    return [{ path: optionsAt, problem: 'a choice without options', remedy: remedyOf(question) }]
  }
  if (scale === 'choice' || !options) return []
  const problem =
    scale === 'words' ? 'the scale "words" brings its own options' : `the scale "${scale}" shows no options`
  return [{ path: optionsAt, problem, remedy: 'write "scale": "choice", or remove them' }]
}

function pickIssues({ scale, options = [], pick, other, at }: PlacedQuestion): Issue[] {
  const isOther = (option: Option) => (typeof option === 'string' ? slug(option) : option.id) === 'other'
  const path = `${at}.${pick ? 'pick' : 'other'}`
  if (scale !== 'choice' && (pick || other))
    return [{ path, problem: `the scale "${scale}" does not read it`, remedy: 'write "scale": "choice", or remove it' }]
  if (!other || !options.some(isOther)) return []
  const problem = 'adds an option "other", and there is one already'
  return [{ path: `${at}.other`, problem, remedy: 'remove that option, or give it another id' }]
}

/** The short form has no place for options. */
function remedyOf({ optionsAt, scaleAt }: PlacedQuestion): string {
  return optionsAt === scaleAt
    ? 'write the question as one of "questions", with "options", or choose another scale'
    : 'add "options", such as ["Price", "Delivery"]'
}
