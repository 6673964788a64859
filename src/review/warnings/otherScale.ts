import { byLanguage } from '../../prompts/lint/byLanguage.js'
import type { ScaleId } from '../../prompts/types.js'
import type { PromptWarning } from './rule.js'
import { scaleWordings } from './scaleWording.js'

/** A question its scale does not answer: the points say one thing, and the question asks for another. */
export const otherScale: PromptWarning = ({ rated }, { language }) =>
  rated.flatMap(({ text = {}, textAt, scale }) => {
    const wording = scaleWordings[scale as ScaleId]
    const isOther = ([tag, words]: [string, string]) =>
      wording?.asks[tag.toLowerCase().replace(/-.*/, '')]?.test(words.trim()) === false
    if (!wording || ![...byLanguage(text, language)].some(isOther)) return []
    const problem = `does not ask what the scale "${scale}" answers: ${wording.answers}`
    return [{ path: textAt, problem, remedy: `ask such as "${wording.example}", or choose another scale` }]
  })
