import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { asksOn } from './asksOn.js'
import type { ListedPage } from './readPages.js'

/** Which prompt may ask on which page. */
export interface Coverage {
  prompts: string[]
  /** For each page the prompts that may ask there, by id. */
  pages: Array<{ page: string; prompts: string[] }>
  pagesWithoutPrompt: string[]
  promptsWithoutPage: string[]
}

/** Compares prompts with the pages of a site, by the gate that decides it on the page. */
export function coverageOf(prompts: NormalPrompt[], pages: ListedPage[]): Coverage {
  const rows = pages.map(({ name, url }) => ({
    page: name,
    prompts: prompts.filter((prompt) => asksOn(prompt, url)).map(({ id }) => id),
  }))
  const ids = prompts.map(({ id }) => id)
  return {
    prompts: ids,
    pages: rows,
    pagesWithoutPrompt: rows.filter((row) => !row.prompts[0]).map(({ page }) => page),
    promptsWithoutPage: ids.filter((id) => !rows.some((row) => row.prompts.includes(id))),
  }
}
