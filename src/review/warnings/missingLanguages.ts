import { listed } from '../../explain/inWords.js'
import { byLanguage } from '../../prompts/lint/byLanguage.js'
import { type PlacedText, textsOf } from '../../prompts/lint/textsOf.js'
import { thanksTexts } from '../../prompts/lint/thanksTexts.js'
import type { ReviewedPrompt } from '../reviewFile.js'
import type { PromptWarning } from './rule.js'

/** A language other prompts are shown in, and this one is not: it needs each of its texts in it. */
export const missingLanguages: PromptWarning = (prompt, { prompts, language }) => {
  const wanted = new Set(prompts.flatMap((other) => languagesOf(other, language)))
  const texts = allTexts(prompt)
  return [...wanted].flatMap((own) => {
    const lacking = texts.filter(({ text }) => !byLanguage(text, language).has(own))
    if (!lacking[0]) return []
    const others = prompts.filter((other) => languagesOf(other, language).includes(own)).map(({ normal }) => normal.id)
    const isAll = lacking.length === texts.length
    const problem = `${isAll || !lacking[1] ? 'has' : `${lacking.length} texts have`} no "${own}", which ${listed(others.map((id) => `"${id}"`))} ${others[1] ? 'have' : 'has'}`
    return [{ path: isAll ? '' : lacking[0].at, problem, remedy: `add "${own}" to each text of the prompt` }]
  })
}

/** The languages a prompt is shown in. */
function languagesOf(prompt: ReviewedPrompt, language: string): string[] {
  const [first = [], ...others] = allTexts(prompt).map(({ text }) => [...byLanguage(text, language).keys()])
  return first.filter((own) => others.every((languages) => languages.includes(own)))
}

function allTexts({ questions, normal }: ReviewedPrompt): PlacedText[] {
  return [...questions.flatMap(textsOf), ...thanksTexts(normal)]
}
