import type { NormalFile } from '../prompts/normalPrompt.js'
import { readAll } from '../review/readAll.js'
import { readJson } from './readJson.js'

/**
 * Reads a prompt file as the page does, and says on the error output what the page would leave out.
 *
 * @throws Error that names the file, where it cannot be read or holds no prompt that works.
 */
export async function readPrompts(command: string, file: string): Promise<NormalFile> {
  const prompts = readAll(await readJson(file))
  for (const fault of prompts.faults)
    console.error(`moodpoint ${command}: ${file}: ${fault} cannot be used; moodpoint check says why`)
  if (!prompts.prompts[0]) throw new Error(`${file}: holds no prompt that works; moodpoint check says why`)
  return prompts
}
