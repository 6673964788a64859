import type { NormalFile, NormalPrompt } from '../prompts/normalPrompt.js'
import { guardRareFields } from '../prompts/rareFields.js'
import type { commonGates } from '../targeting/commonGates.js'
import type { Gates } from '../targeting/decide.js'
import { withRareGates } from '../targeting/rare/withRareGates.js'
import { entryOf } from '../visit/entryOf.js'
import type { PageFacts, VisitState } from '../visit/facts.js'
import type { Rooms } from './rooms.js'

/** What prompts are compared by, and with. */
export interface Targeting {
  gates: Gates
  visitor?(): Partial<PageFacts>
  /** What is to be remembered of a visit that begins now: what led here, where a prompt compares it. */
  from?(): Pick<VisitState, 'entry'>
  /** Puts what the host has said into a text that a person is shown. */
  fill?(text: string, prompt: NormalPrompt): string
}

/**
 * Takes out of a file the prompts of which a field is malformed that few use, and adds the gates of those fields to those
 * of every file, with what they compare. A chunk of its own, which shares no module with the engine.
 */
export async function rareGates(file: NormalFile, common: typeof commonGates, rooms: Rooms): Promise<Targeting> {
  const { platform, document, settings, traits, safely } = rooms
  const { page } = platform
  Object.assign(file, guardRareFields(file))
  const entry = () => entryOf(page.url(), document.referrer)
  const comparesEntry = file.prompts.some(({ who }) => who?.referrer || who?.utm)
  const targeting: Targeting = {
    gates: withRareGates(common),
    visitor: () => ({
      ...page.surface(),
      language: settings.language ?? page.languages()[0] ?? '',
      traits,
      entry: entry(),
    }),
    ...(comparesEntry && { from: () => ({ entry: entry() }) }),
  }
  if (!file.prompts.some(({ pipes }) => pipes)) return targeting
  const chunk = await safely(import('./piping.js'), undefined, 'import')
  if (chunk) return chunk.piping(file, targeting, rooms)
  return { ...targeting, gates: { ...targeting.gates, import: ({ pipes }) => pipes && { code: 'not-loaded' } } }
}
