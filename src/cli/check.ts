import { readFile } from 'node:fs/promises'
import { checkPromptFile } from '../prompts/checkPromptFile.js'

/** Prints every issue of a prompt file with its path and remedy. */
export async function check([file]: string[]): Promise<number> {
  if (!file) {
    console.error('moodpoint check: name the file, as in: moodpoint check prompts.json')
    return 2
  }
  const issues = checkPromptFile(JSON.parse(await readFile(file, 'utf8')))
  for (const { path, problem, remedy } of issues) console.log(`${file}: ${path || 'file'}: ${problem}; ${remedy}`)
  console.log(issues.length ? `${issues.length} to mend` : `${file}: all well`)
  return issues.length ? 1 : 0
}
