import type { NormalPrompt } from '../prompts/normalPrompt.js'

/** The first question of a prompt as it stands in the file: the guard of the engine leaves texts as they are. */
function textOf({ question, questions }: NormalPrompt): unknown {
  return questions ? Object(questions[0]).text : question
}

/** The languages a prompt is written in, where it is written in more than that of the file. */
export function languagesOf(prompt: NormalPrompt): string[] {
  const text = textOf(prompt)
  return text && typeof text === 'object' ? Object.keys(text) : []
}

/** What a prompt asks first, in the first of some languages it has, else in any. */
export function questionIn(prompt: NormalPrompt, wanted: string[]): string {
  const text = textOf(prompt)
  const texts: Record<string, unknown> = Object(text)
  const tags = wanted.flatMap((tag) => [tag, tag.replace(/-.*/, '')])
  const tag = tags.find((own) => own in texts) ?? Object.keys(texts)[0]
  const own = typeof text === 'string' ? text : texts[tag ?? '']
  return typeof own === 'string' && own ? own : 'The question moodpoint brings.'
}
