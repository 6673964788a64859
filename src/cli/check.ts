import { readFile } from 'node:fs/promises'
import { checkPromptFile } from '../prompts/checkPromptFile.js'
import type { Issue } from '../prompts/issue.js'

/** An issue and the file it was found in. */
interface FileIssue extends Issue {
  file: string
}

/** Prints every issue of prompt files with its path and remedy: a line for each, or with `--json` one list. */
export async function check(args: string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('-'))
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json')
  if (unknown) return refuse(`there is no option ${unknown}; there is --json`)
  if (!files[0]) return refuse('name the file, as in: moodpoint check prompts.json')
  const found: FileIssue[][] = []
  for (const file of files) {
    try {
      found.push(checkPromptFile(await readJson(file)).map((issue) => ({ file, ...issue })))
    } catch (error) {
      return refuse(`${file}: ${(error as Error).message}`)
    }
  }
  const issues = found.flat()
  if (args.includes('--json')) console.log(JSON.stringify(issues, undefined, 2))
  else for (const line of toLines(files, found)) console.log(line)
  return issues.length ? 1 : 0
}

/** @throws Error that says what is wrong with the file. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`${error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'}: ${(error as Error).message}`)
  }
}

function toLines(files: string[], found: FileIssue[][]): string[] {
  const lines = files.flatMap((file, index) => {
    const own = (found[index] ?? []).map(
      ({ path, problem, remedy }) => `${file}: ${path || 'file'}: ${problem}; ${remedy}`,
    )
    return own[0] ? own : [`${file}: all well`]
  })
  const count = found.flat().length
  return count ? [...lines, `${count} to mend`] : lines
}

function refuse(problem: string): number {
  console.error(`moodpoint check: ${problem}`)
  return 2
}
