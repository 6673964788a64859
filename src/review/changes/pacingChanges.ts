import { counted, durationInWords } from '../../explain/inWords.js'
import type { NormalPrompt } from '../../prompts/normalPrompt.js'
import type { Change } from './change.js'

type Limits = NormalPrompt['pacing']

const meanings: { [Key in keyof Limits]: (value: Limits[Key]) => string } = {
  perVisit: (count) => `the page opens ${counted(count, 'prompt')} in a visit at most`,
  between: (wait) => `${durationInWords(wait)} lie between two prompts the page opens`,
  afterAnswer: (wait) => `who has answered is left alone with it for ${durationInWords(wait)}`,
  afterDismissal: (wait) => `who has closed it is left alone with it for ${durationInWords(wait)}`,
  maxShowings: (count) => `it is given up after ${counted(count, 'showing')} without an answer`,
}

/** What changed of the limits, and what they mean now. */
export function pacingChanges(before: Limits, after: Limits): Change[] {
  return (Object.keys(meanings) as Array<keyof Limits>)
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      kind: `pacing.${key}`,
      text: `${key} ${before[key]} → ${after[key]}: ${(meanings[key] as (value: unknown) => string)(after[key])}.`,
    }))
}
