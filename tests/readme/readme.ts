import { readFileSync } from 'node:fs'

/** The folder of package.json. */
export const root = new URL('../../', import.meta.url)

/** Reads a file of the repository. */
export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** A fenced block of the README. */
export interface Snippet {
  language: string
  code: string
  /** Line of the opening fence, from 1. */
  line: number
  /** The heading it stands under. */
  heading: string
}

export const readme: string = readText('README.md')

/** Every fenced block, in the order of the page. */
export const snippets: Snippet[] = readSnippets(readme)

/** The blocks in one language. */
export function snippetsIn(language: string): Snippet[] {
  return snippets.filter((snippet) => snippet.language === language)
}

/** The page without its blocks: prose, tables, headings. */
export const prose: string = readme.replace(/^```[\s\S]*?^```$/gm, '')

/** Rows of the table that a comment such as `api Prompt` stands above, without its head. */
export function tableOf(name: string): string[] {
  const [, table = ''] = readme.split(`<!-- api ${name} -->\n`)
  const rows = table.split('\n')
  const end = rows.findIndex((row) => !row.startsWith('|'))
  return rows.slice(2, end)
}

/** Names of the tables that describe the public interface. */
export const tableNames: string[] = [...readme.matchAll(/^<!-- api (\w+) -->$/gm)].map(([, name = '']) => name)

/** What the first cell of a row names: `` `from`, `until` `` are two, `` `show(id)` `` is `show`. */
export function namesIn(row: string): string[] {
  const [, cell = ''] = row.split('|')
  return [...cell.matchAll(/`([$\w-]+)[^`]*`/g)].map(([, name = '']) => name)
}

function readSnippets(page: string): Snippet[] {
  const found: Snippet[] = []
  let heading = ''
  let open: Snippet | undefined
  for (const [index, text] of page.split('\n').entries()) {
    if (open && text === '```') open = undefined
    else if (open) open.code += `${text}\n`
    else if (text.startsWith('#')) heading = text.replace(/^#+ /, '')
    else if (text.startsWith('```')) {
      open = { language: text.slice(3), code: '', line: index + 1, heading }
      found.push(open)
    }
  }
  return found
}
