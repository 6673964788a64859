import type { PromptWarning } from './rule.js'

/** A low answer that nothing follows says that something is wrong, and not what. */
export const noLowFollowUp: PromptWarning = ({ written, questions, rated: [rating] }) => {
  if (!rating || (written.question && !written.followUp)) return [] // without "followUp" moodpoint asks its own
  const isAskedThen = (conditions: typeof rating.if) =>
    conditions.every(({ id, band }) => id !== rating.id || band === 'low')
  const later = questions.slice(questions.indexOf(rating) + 1)
  if (later.some((question) => isAskedThen(question.if))) return []
  const path = written.questions ? 'questions' : 'followUp.low'
  const problem = 'nothing is asked after a low answer'
  const remedy = written.questions
    ? `add a question with "if": { "${rating.id}": "low" }`
    : 'add it, such as "What got in the way?"'
  return [{ path, problem, remedy }]
}
