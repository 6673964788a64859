import type { Issue } from '../issue.js'
import { byLanguage } from './byLanguage.js'
import type { PlacedText } from './textsOf.js'

/** Browsers ask for languages in their canonical form: what is spelt otherwise is never found. */
export function unusableKeys({ text, at }: PlacedText, language: string): Issue[] {
  const wrong = [...byLanguage(text, language).keys()].filter((key) => key !== language && canonical(key) !== key)
  return wrong.map((key) => ({
    path: `${at}.${key}`,
    problem: `"${key}" is no language a browser asks for`,
    remedy: `write ${canonical(key) ? `"${canonical(key)}"` : 'a language such as "en" or "de-AT"'}`,
  }))
}

/** The form of a BCP 47 tag that browsers use, a language of two or three letters first; records hold 35 in all. */
function canonical(tag: string): string | undefined {
  try {
    const [own] = Intl.getCanonicalLocales(tag)
    return tag.length <= 35 && /^[a-z]{2,3}\b/.test(own ?? '') ? own : undefined
  } catch {
    return undefined
  }
}
