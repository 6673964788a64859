import { expect, test } from 'vitest'
import { languagesOf, questionIn } from '../../src/panel/questionIn.js'
import { readPromptFile } from '../../src/prompts/readPromptFile.js'

const promptOf = (own: object) => {
  const [prompt] = readPromptFile({ prompts: [{ id: 'a', ...own }] }).prompts
  if (!prompt) throw new Error('a faulty prompt')
  return prompt
}

const both = { en: 'How?', de: 'Wie?' }
test.each([
  ['a plain text', { question: 'How?' }, ['de'], 'How?', []],
  ['the first language wanted', { question: both }, ['de', 'en'], 'Wie?', ['en', 'de']],
  ['a language without its region', { question: both }, ['fr', 'de-AT'], 'Wie?', ['en', 'de']],
  ['any, where none is wanted', { question: both }, ['fr'], 'How?', ['en', 'de']],
  ['the first of several questions', { questions: [{ id: 'q', text: both }] }, ['de'], 'Wie?', ['en', 'de']],
  ['the one moodpoint brings', { question: {} }, ['de'], 'The question moodpoint brings.', []],
  ['nothing that can be read', { question: { en: 3 } }, ['en'], 'The question moodpoint brings.', ['en']],
])('what is asked first is %s', (_name, own, wanted, question, languages) => {
  expect(questionIn(promptOf(own), wanted)).toBe(question)
  expect(languagesOf(promptOf(own))).toEqual(languages)
})
