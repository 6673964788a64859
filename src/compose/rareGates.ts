import type { NormalFile } from '../prompts/normalPrompt.js'
import { guardRareFields } from '../prompts/rareFields.js'
import type { commonGates } from '../targeting/commonGates.js'
import type { Gates } from '../targeting/decide.js'
import { withRareGates } from '../targeting/rare/withRareGates.js'
import { entryOf } from '../visit/entryOf.js'
import type { Visitor, VisitState } from '../visit/facts.js'
import type { Rooms } from './rooms.js'

/** What prompts are compared by, and with. */
export interface Targeting {
  gates: Gates
  visitor?(): Visitor
  /** What is to be remembered of a visit that begins now: what led here, where a prompt compares it. */
  from?(): Pick<VisitState, 'entry'>
}

/**
 * Takes out of a file the prompts of which a field is malformed that few use, and adds the gates of those fields to those
 * of every file, with what they compare. A chunk of its own, which shares no module with the engine.
 */
export function rareGates(
  file: NormalFile,
  common: typeof commonGates,
  { platform: { page }, document, settings, traits }: Rooms,
): Targeting {
  Object.assign(file, guardRareFields(file))
  const entry = () => entryOf(page.url(), document.referrer)
  const comparesEntry = file.prompts.some(({ who }) => who?.referrer || who?.utm)
  return {
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
