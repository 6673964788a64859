import { tellWhere } from '../explain/tellWhere.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { type Coverage, coverageOf } from '../review/coverageOf.js'
import { readPages } from '../review/readPages.js'
import { inColour } from './colour.js'
import { readArgs } from './readArgs.js'
import { readPrompts } from './readPrompts.js'
import { readText } from './readText.js'
import { refuse } from './refuse.js'
import { toTable } from './toTable.js'

const help = `Usage: moodpoint coverage FILE --pages LIST [options]

Compares the prompts of a file with the pages of your site, by the rule that decides it on the page: which prompt may
ask where, pages without any prompt, prompts without any page.

  --pages LIST     a sitemap.xml, or a text with one path or address per line; # begins a remark
  --origin ORIGIN  the site, such as https://shop.example, where the list names paths and prompts name addresses
  --json           print it as JSON

Exit code: 0 all well, 1 a prompt has no page, 2 the call was wrong.`

/** Prints which prompts may ask on which pages. */
export async function coverage(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readArgs(args, {
      pages: { type: 'string' },
      origin: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    if (values.help) console.log(help)
    return values.help ? 0 : await cover(positionals, values)
  } catch (error) {
    return refuse('coverage', (error as Error).message)
  }
}

async function cover([file, another]: string[], { pages, origin, json }: Wanted): Promise<number> {
  if (!file || another) throw new Error('name one file, as in: moodpoint coverage prompts.json --pages sitemap.xml')
  if (!pages) throw new Error('--pages: name a list of pages, or a sitemap')
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).origin === origin))
    throw new Error(`--origin: expected a site without a path, such as https://shop.example, got "${origin}"`)
  const { prompts } = await readPrompts('coverage', file)
  const asking = prompts.filter(({ change }) => !change) // those that tell a change share the pages of others
  const found = coverageOf(asking, readListed(pages, await readText(pages), origin))
  console.log(json ? JSON.stringify(found, undefined, 2) : toReport(found, asking))
  return found.promptsWithoutPage[0] ? 1 : 0
}

/** What was asked for. */
interface Wanted {
  pages?: string | undefined
  origin?: string | undefined
  json: boolean
}

function readListed(file: string, text: string, origin: string | undefined) {
  try {
    return readPages(text, origin)
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`)
  }
}

function toReport(
  { prompts, pages, pagesWithoutPrompt, promptsWithoutPage }: Coverage,
  asking: NormalPrompt[],
): string {
  const count = (id: string) => pages.filter((row) => row.prompts.includes(id)).length
  const legend = asking.map((prompt, index) => {
    const place = tellWhere(prompt)
    const asked = `${count(prompt.id)} of ${pages.length} pages`
    return [`  ${index + 1}`, prompt.id, place ? `${asked}, ${place}, where they have it` : asked]
  })
  const head = ['  page', ...prompts.map((_, index) => String(index + 1))]
  const rows = pages.map(({ page, prompts: own }) => [
    `  ${page}`,
    ...prompts.map((id) => (own.includes(id) ? 'x' : '.')),
  ])
  const gaps = [
    ...toGap('Pages without any prompt', pagesWithoutPrompt),
    ...toGap(inColour('Prompts without any page', 'red'), promptsWithoutPage),
  ]
  return [toTable(legend), toTable([head, ...rows]), gaps[0] ? gaps.join('\n') : 'No gaps.'].join('\n\n')
}

function toGap(title: string, names: string[]): string[] {
  return names[0] ? [`${title}: ${names.join(', ')}`] : []
}
