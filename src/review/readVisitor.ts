import type { Device, Input } from '../prompts/types.js'
import { entryOf } from '../visit/entryOf.js'
import type { Traits, Visitor } from '../visit/facts.js'

/** What is told of a visitor; what is not told is most usual. */
export interface ToldVisitor {
  device?: Device | undefined
  input?: Input | undefined
  language?: string | undefined
  /** Host of the page before. */
  referrer?: string | undefined
  traits: Traits
}

/** A visitor whose visit begins on a page: on a desktop with a mouse, in the language of the file, come directly. */
export function readVisitor(url: string, usualLanguage: string, told: ToldVisitor): Visitor {
  const { device = 'desktop', input = device === 'desktop' ? 'mouse' : 'touch', language = usualLanguage } = told
  const entry = entryOf(url, told.referrer ? `https://${told.referrer}` : '')
  return { device, input, language, traits: told.traits, entry }
}
