import type { PromptRule } from './rule.js'

/** Keys of the short form, which nothing reads beside `questions`. */
const shortForm = ['question', 'scale', 'followUp'] as const

/** A prompt asks something, in one of the two forms. */
export const form: PromptRule = (prompt) => {
  if (prompt.questions) {
    return shortForm
      .filter((key) => prompt[key] !== undefined)
      .map((key) => ({
        path: key,
        problem: 'is not used beside "questions"',
        remedy: 'remove it, or make it one of the "questions"',
      }))
  }
  return prompt.question
    ? []
    : [{ path: 'question', problem: '"question" is missing', remedy: 'add it, or write "questions"' }]
}
