import type { NormalPrompt, NormalQuestion, Texts } from '../prompts/normalPrompt.js'
import type { Band } from '../prompts/types.js'
import type { Answer } from '../records/types.js'

/** Questions moodpoint brings in every language. */
export interface StandardTexts {
  /** The built-in question. */
  question: string
  /** The follow-up to a rating where the prompt brings none. */
  because: Record<Band, string>
  /** Asked beside options. */
  more: string
}

/** A question as one person is asked it, in one language. */
export interface ShownQuestion {
  id: string
  scale: string
  text: string
  options: Array<{ id: string; text: string }>
  if: Record<string, Band>
  about?: NonNullable<Answer['about']>
}

const aboutOf = { low: 'pain', mid: 'change', high: 'gain' } as const

/** Puts a prompt's questions into one language. */
export function inLanguage({ questions }: NormalPrompt, language: string, messages: StandardTexts): ShownQuestion[] {
  const textIn = (texts: Texts) => texts[language] ?? Object.values(texts)[0] ?? ''
  return questions.map((question) => ({
    id: question.id,
    scale: question.scale,
    text: typeof question.texts === 'string' ? standardText(question, messages) : textIn(question.texts),
    options: question.options.map(({ id, texts }) => ({ id, text: textIn(texts) })),
    if: question.if,
    ...(question.after && { about: aboutOf[question.after] }),
  }))
}

function standardText({ texts, after = 'mid' }: NormalQuestion, messages: StandardTexts): string {
  return texts === 'because' ? messages.because[after] : texts === 'more' ? messages.more : messages.question
}
