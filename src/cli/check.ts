import { checkPromptFile } from '../prompts/checkPromptFile.js'
import type { Issue } from '../prompts/issue.js'
import type { Change } from '../review/changes/change.js'
import { changesBetween } from '../review/changes/changesBetween.js'
import { warningsOf } from '../review/warnings/warningsOf.js'
import { type CheckOptions, readCheckOptions } from './checkOptions.js'
import { inColour } from './colour.js'
import { readJson } from './readJson.js'
import { refuse } from './refuse.js'

const help = `Usage: moodpoint check FILE… [options]

Finds everything wrong with prompt files, and warns of what works and is no good idea: prompts nobody is shown, prompts
that are in each other's way, missing translations, questions that are long, double or leading.

  --strict             warnings count as issues do
  --visitors N         visitors a month: warns where the answers would be too few to tell anything
  --answer-rate SHARE  how many of those asked answer; "10%" by default
  --against OLD        says in words what changed since an older version of the file
  --json               prints a list of { file, path, problem, remedy }, warnings with "warning": true; with --against
                       { issues, changes }

Exit code: 0 all well, 1 there are issues, or warnings with --strict, 2 the call was wrong.`

/** Something found in one of the files. */
interface Found extends Issue {
  file: string
  warning?: true
}

/** Checks prompt files and prints every issue and warning in words. */
export async function check(args: string[]): Promise<number> {
  try {
    const options = readCheckOptions(args)
    if (options.help) console.log(help)
    return options.help ? 0 : await checkFiles(options)
  } catch (error) {
    return refuse('check', (error as Error).message)
  }
}

async function checkFiles(options: CheckOptions): Promise<number> {
  const { files, against, strict, json } = options
  const contents: unknown[] = []
  for (const file of files) contents.push(await readJson(file))
  const changes = against === undefined ? undefined : changesBetween(await readJson(against), contents[0])
  const found = files.map((file, index) => findIn(file, contents[index], options))
  const all = found.flat()
  if (json) console.log(JSON.stringify(changes ? { issues: all, changes } : all, undefined, 2))
  else {
    for (const line of toLines(files, found)) console.log(line)
    for (const line of changes ? toChangeLines(`${files[0]} against ${against}`, changes) : []) console.log(line)
  }
  return all.some(({ warning }) => strict || !warning) ? 1 : 0
}

function findIn(file: string, content: unknown, { visitors, answerRate }: CheckOptions): Found[] {
  const circumstances = { now: Date.now(), answerRate, ...(visitors !== undefined && { visitors }) }
  const issues = checkPromptFile(content).map((issue): Found => ({ file, ...issue }))
  const warnings = warningsOf(content, circumstances).map((issue): Found => ({ file, ...issue, warning: true }))
  return [...issues, ...warnings]
}

function toLines(files: string[], found: Found[][]): string[] {
  const lines = files.flatMap((file, index) => {
    const own = found[index] ?? []
    return own[0] ? own.map(toLine) : [`${file}: all well`]
  })
  const count = (isWarning: boolean) => found.flat().filter(({ warning = false }) => warning === isWarning).length
  const [issues, warnings] = [count(false), count(true)]
  const sums = [...(issues ? [`${issues} to mend`] : []), ...(warnings ? [counted(warnings, 'warning')] : [])]
  return sums[0] ? [...lines, sums.join(', ')] : lines
}

function toLine({ file, path, problem, remedy, warning }: Found): string {
  const mark = warning ? `${inColour('warning', 'yellow')}: ` : ''
  return `${file}: ${path || 'file'}: ${mark}${problem}; ${remedy}`
}

function toChangeLines(title: string, changes: Change[]): string[] {
  const lines = changes.map(({ prompt, text }) => `  ${prompt ? `"${prompt}" ` : ''}${text}`)
  return ['', `${title}: ${changes[0] ? counted(changes.length, 'change') : 'no change'}`, ...lines]
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
