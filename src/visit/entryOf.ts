import type { UtmKey } from '../prompts/types.js'
import type { Entry } from './facts.js'

const utmKeys: UtmKey[] = ['source', 'medium', 'campaign', 'term', 'content']

/** What led to a page, by its address and that of the page before; of the latter the host alone. */
export function entryOf(url: string, referrer: string): Entry {
  const { searchParams } = new URL(url)
  const named = utmKeys.flatMap((key) => searchParams.getAll(`utm_${key}`).map((value) => [key, value]))
  return { referrer: URL.canParse(referrer) ? new URL(referrer).hostname : 'direct', utm: Object.fromEntries(named) }
}
