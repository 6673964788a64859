import type { Issue } from '../issue.js'
import { scales } from '../scales.js'
import type { PlacedQuestion } from './questionsOf.js'
import type { PromptRule } from './rule.js'
import { hasBand, type Way, waysTo } from './waysTo.js'

/** A condition names an earlier question that can be asked, and answered so. */
export const conditions: PromptRule = (_, { questions }) => {
  const ways = waysTo(questions)
  return questions.flatMap((question, index) => {
    const issues = question.if.flatMap((one) => conditionIssue(one, questions, index))
    return issues[0] || ways[index]?.[0] ? issues : neverMet(question, questions.slice(0, index), ways)
  })
}

const noun = 'name an earlier question, or remove the condition'

function conditionIssue(
  { id, band, at }: PlacedQuestion['if'][0],
  questions: PlacedQuestion[],
  index: number,
): Issue[] {
  const called = (from: number, to?: number) => questions.slice(from, to).filter((one) => one.id === id)
  const [earlier] = called(0, index)
  if (called(0, index).some((one) => hasBand(one, band))) return []
  if (earlier) {
    const rated = Object.keys(scales).filter((scale) => scales[scale]?.bands[0])
    const problem = `the scale "${earlier.scale}" has no band "${band}"`
    return [{ path: at, problem, remedy: `ask "${id}" on another scale (${rated.join(', ')}), or remove this` }]
  }
  if (questions[index]?.id === id) return [{ path: at, problem: `"${id}" is the question itself`, remedy: noun }]
  if (called(index).length)
    return [{ path: at, problem: `"${id}" is asked later`, remedy: 'move it up, or name an earlier question' }]
  return [{ path: at, problem: `there is no question "${id}"`, remedy: noun }]
}

/** Told once, where the conditions first exclude each other; what depends on that question is mended with it. */
function neverMet({ if: condition }: PlacedQuestion, earlier: PlacedQuestion[], ways: Way[][]): Issue[] {
  const canBeAsked = ({ id }: { id: string }) => earlier.some((one, at) => one.id === id && ways[at]?.[0])
  const path = condition[0]?.at.replace(/\.if\..*/, '.if') ?? ''
  return condition.every(canBeAsked)
    ? [{ path, problem: 'can never be met: its parts exclude each other', remedy: 'change it, or remove a part' }]
    : []
}
