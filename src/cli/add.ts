import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { tellTriggers } from '../explain/tellTriggers.js'
import { checkPromptFile } from '../prompts/checkPromptFile.js'
import { type Added, addTemplate } from '../prompts/edit/addTemplate.js'
import { readPromptFile } from '../prompts/readPromptFile.js'
import { tellSyntax } from '../prompts/tellSyntax.js'
import type { Template } from '../prompts/templates/template.js'
import { templates } from '../prompts/templates/templates.js'
import { inColour } from './colour.js'
import { readArgs } from './readArgs.js'
import { readText } from './readText.js'
import { refuse } from './refuse.js'
import { toTable } from './toTable.js'

const help = `Usage: moodpoint add [NAME [FILE]]

Writes a template into your prompt file, where it is yours to edit: the prompt after the others, its touchpoint on the
journey. Without FILE that is prompts.json, which is made where there is none. Without NAME the templates are listed.

Exit code: 0 added or listed, 2 it cannot be added.`

const usualFile = 'prompts.json'

/** Adds a template to a prompt file, or lists the templates. */
export async function add(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readArgs(args, {})
    const [name, file = usualFile, another] = positionals
    if (another) throw new Error(`one file at a time, got "${another}" as well`)
    if (values.help) console.log(help)
    else if (name) await addTo(file, findTemplate(name))
    else console.log(toList())
    return 0
  } catch (error) {
    return refuse('add', (error as Error).message)
  }
}

function findTemplate(name: string): Template {
  const template = templates.find(({ prompt }) => prompt.id === name)
  if (template) return template
  throw new Error(`there is no template "${name}"; moodpoint add lists those there are`)
}

async function addTo(file: string, template: Template): Promise<void> {
  const text = await readIfThere(file)
  const schema = await schemaAddress()
  const added = inFile(file, text, () => addTemplate(text, template, schema))
  const write = writeFile(file, added.text)
  await write.catch((error: Error) => Promise.reject(new Error(`${file}: cannot be written: ${error.message}`)))
  console.log(toReport(file, template, added))
}

/** The schema of this version, for editors that complete and check while one writes. */
async function schemaAddress(): Promise<string> {
  const { version } = JSON.parse(await readText(fileURLToPath(new URL('../package.json', import.meta.url))))
  return `https://cdn.jsdelivr.net/npm/moodpoint@${version}/dist/prompts.schema.json`
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`${file}: cannot be read: ${(error as Error).message}`)
  }
}

function inFile<T>(file: string, text = '', work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { message } = error as Error
    throw new Error(`${file}: ${error instanceof SyntaxError ? `is not JSON: ${tellSyntax(text, message)}` : message}`)
  }
}

function toReport(file: string, { prompt, place }: Template, { text, touchpoint }: Added): string {
  const { id } = prompt
  const content = JSON.parse(text.replace(/^\uFEFF/, ''))
  const [normal] = readPromptFile({ prompts: [prompt] }).prompts
  const moment =
    prompt.where === 'launcher' ? 'when somebody presses the Feedback button' : tellTriggers(normal?.when ?? [])
  const isLeftOut = place && !touchpoint && !content.journey
  return [
    `${file}: added "${id}"${touchpoint ? ` and its touchpoint "${touchpoint}"` : ''}. It is yours to edit.`,
    `It asks ${moment}${prompt.pages ? `, on ${prompt.pages.join(', ')}` : ''}.`,
    ...(isLeftOut ? ['The file has no "journey", so the records of this prompt lack stage and corner.'] : []),
    ...checkPromptFile(content).map(({ path, problem, remedy }) => `${file}: ${path || 'file'}: ${problem}; ${remedy}`),
  ].join('\n')
}

/** What a table has to say of each template. */
function toList(): string {
  const rows = templates.map(({ prompt, place, about }) => {
    const where = place ? [place.stage, place.corner].join(', ') : 'anywhere'
    return [prompt.id, place?.people === 'employees' ? `${where} (employees)` : where, about]
  })
  const table = toTable([['template', 'stage, corner', 'tells'], ...rows])
  return `${table}\n\n${inColour('moodpoint add NAME [FILE]', 'dim')} writes one into your prompt file.`
}
