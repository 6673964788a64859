import type { Settings } from '../options.js'
import type { Page } from '../platform/page.js'
import type { NormalFile } from '../prompts/normalPrompt.js'
import { guardRareFields } from '../prompts/rareFields.js'
import type { commonGates } from '../targeting/commonGates.js'
import type { Gates } from '../targeting/decide.js'
import { withRareGates } from '../targeting/rare/withRareGates.js'
import { entryOf } from '../visit/entryOf.js'
import type { Traits, Visitor, VisitState } from '../visit/facts.js'

/** What prompts are compared by, and with. */
export interface Targeting {
  gates: Gates
  /** The prompts, without those whose rare fields are malformed. */
  file?: NormalFile
  visitor?(): Visitor
  /** What is to be remembered of a visit that begins now: what led here, where a prompt compares it. */
  from?(): Pick<VisitState, 'entry'>
}

/** Where rare gates look; they are a chunk of their own, which shares no module with the engine. */
export interface RareGateDoors {
  page: Pick<Page, 'url' | 'surface' | 'languages'>
  document: Pick<Document, 'referrer'>
  settings: Pick<Settings, 'language'>
  traits: Traits
}

/** Guards the fields few files use, and adds their gates to those of every file, with what they compare. */
export function rareGates(
  given: NormalFile,
  common: typeof commonGates,
  { page, document, settings, traits }: RareGateDoors,
): Targeting {
  const file = guardRareFields(given)
  const entry = () => entryOf(page.url(), document.referrer)
  const comparesEntry = file.prompts.some(({ who }) => who?.referrer || who?.utm)
  return {
    file,
    gates: withRareGates(common),
    visitor: () => ({
      ...page.surface(),
      language: settings.language ?? page.languages()[0] ?? '',
      traits,
      entry: entry(),
    }),
    ...(comparesEntry && { from: () => ({ entry: entry() }) }),
  }
}
