import type { NormalFile } from './normalPrompt.js'
import { guardBraces } from './pipedTexts.js'
import { guardRareFields } from './rareFields.js'
import { readPromptFile } from './readPromptFile.js'

/** Reads a prompt file with every field there is: what the engine and its chunk of rare gates do one after the other. */
export function readWholeFile(raw: unknown): NormalFile {
  const file = guardRareFields(readPromptFile(raw))
  return { ...file, ...guardBraces(file) }
}
