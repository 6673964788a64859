import { type PlacedQuestion, questionsOf } from '../prompts/lint/questionsOf.js'
import type { SoundFile } from '../prompts/lint/rule.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { readWholeFile } from '../prompts/readWholeFile.js'
import { scales } from '../prompts/scales.js'
import { schemaIssues } from '../prompts/schemaIssues.js'
import { soundPart } from '../prompts/soundPart.js'
import type { Prompt, PromptFile } from '../prompts/types.js'

/** A prompt as it was written, and as the page works with it. */
export interface ReviewedPrompt {
  /** Where it stands, such as `prompts[2]`. */
  path: string
  written: Prompt
  normal: NormalPrompt
  questions: PlacedQuestion[]
  /** Those answered on a scale with bands. */
  rated: PlacedQuestion[]
}

/** What of a file is sound enough to be read for sense. */
export interface ReviewedFile {
  language: string
  /** The pacing of the file as it was written. */
  pacing: NonNullable<PromptFile['pacing']>
  prompts: ReviewedPrompt[]
  changes: SoundFile['changes']
}

/** Reads a file for review; what has the wrong shape is left to the checker. */
export function reviewFile(input: unknown): ReviewedFile {
  const { language, prompts, changes } = soundPart(input, schemaIssues(input))
  const { pacing } = Object(input) as PromptFile
  const reviewed = prompts.map((written, index): ReviewedPrompt | undefined => {
    const [normal] = readWholeFile({ language, pacing, prompts: [written] }).prompts
    if (!written || !normal) return undefined
    const questions = questionsOf(written)
    const rated = questions.filter(({ scale }) => scales[scale]?.bands[0])
    return { path: `prompts[${index}]`, written, normal, questions, rated }
  })
  return { language, changes, pacing: Object(pacing), prompts: reviewed.filter((prompt) => prompt !== undefined) }
}
