import { readFile } from 'node:fs/promises'
import { checkPromptFile } from '../prompts/checkPromptFile.js'

/** Prints every issue of a prompt file with its path and remedy. */
export async function check([file]: string[]): Promise<number> {
  if (!file) return refuse('name the file, as in: moodpoint check prompts.json')
  let content: unknown
  try {
    content = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse(
      `${file}: ${error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'}: ${(error as Error).message}`,
    )
  }
  const issues = checkPromptFile(content)
  for (const { path, problem, remedy } of issues) console.log(`${file}: ${path || 'file'}: ${problem}; ${remedy}`)
  console.log(issues.length ? `${issues.length} to mend` : `${file}: all well`)
  return issues.length ? 1 : 0
}

function refuse(problem: string): number {
  console.error(`moodpoint check: ${problem}`)
  return 2
}
