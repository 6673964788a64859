import { changeWords } from '../locales/changeWords.js'
import type { NormalFile } from '../prompts/normalPrompt.js'
import { readWholeFile } from '../prompts/readWholeFile.js'
import { withChanges } from '../prompts/withChanges.js'

/** Reads a prompt file with the prompts its changes become: all that a page works with. */
export function readAll(raw: unknown): NormalFile {
  return withChanges(readWholeFile(raw), changeWords)
}
