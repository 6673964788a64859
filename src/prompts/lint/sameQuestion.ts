import type { PromptRule } from './rule.js'
import { join, waysTo } from './waysTo.js'

/** Two questions of one id are never asked together, or their answers could not be told apart. */
export const sameQuestion: PromptRule = (_, { questions }) => {
  const ways = waysTo(questions)
  return questions.flatMap(({ id, idAt }, index) => {
    const meets = questions.some(
      (other, at) =>
        at < index &&
        other.id === id &&
        ways[at]?.some((one) => ways[index]?.some((another) => join(one, another).length)),
    )
    const problem = `two questions "${id}" can be asked together`
    return meets ? [{ path: idAt, problem, remedy: 'give each an id of its own' }] : []
  })
}
