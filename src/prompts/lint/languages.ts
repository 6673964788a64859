import type { Issue } from '../issue.js'
import type { Text } from '../types.js'
import { byLanguage } from './byLanguage.js'
import type { PromptRule } from './rule.js'
import { type PlacedText, textsOf } from './textsOf.js'
import { thanksTexts } from './thanksTexts.js'
import { unusableKeys } from './unusableKeys.js'

/** A prompt is shown in a language that all its texts have; whose language is not among them is shown the file's. */
export const languages: PromptRule = (prompt, { questions, language }) => {
  const texts = [...questions.flatMap(textsOf), ...thanksTexts(prompt)]
  const lacking = texts.filter(({ text }) => !languagesOf(text, language).includes(language))
  const [shared] = texts
    .map(({ text }) => languagesOf(text, language))
    .reduce((common, own) => common.filter((one) => own.includes(one)), languagesOf(texts[0]?.text ?? '', language))
  return [
    ...texts.flatMap((placed) => unusableKeys(placed, language)),
    ...(lacking[0] && shared ? [lacksLanguage(language, shared)] : lacking.map((one) => lacksText(one, language))),
  ]
}

function languagesOf(text: Text, language: string): string[] {
  return [...byLanguage(text, language).keys()]
}

function lacksText({ at }: PlacedText, language: string): Issue {
  return {
    path: at,
    problem: `has no "${language}", the language of the file, and no other language that all texts of the prompt have`,
    remedy: `add "${language}"`,
  }
}

function lacksLanguage(language: string, shared: string): Issue {
  return {
    path: '',
    problem: `its texts lack "${language}", the language of the file, which people of other languages are shown`,
    remedy: `add "${language}" to each text, or write "language": "${shared}" in the file`,
  }
}
