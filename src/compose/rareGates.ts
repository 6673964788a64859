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
  let targeting: Targeting = {
    gates: withRareGates(common),
    visitor: () => ({
      ...page.surface(),
      language: settings.language ?? page.languages()[0] ?? '',
      traits,
      entry: entry(),
    }),
    ...(comparesEntry && { from: () => ({ entry: entry() }) }),
  }
  const pipes = file.prompts.some((prompt) => prompt.pipes)
  const [piping, changes] = await Promise.all([
    pipes && safely(import('./piping.js'), undefined, 'import'),
    !!file.changes && safely(import('./tellChanges.js'), undefined, 'import'),
  ])
  if (piping) targeting = piping.piping(file, targeting, rooms)
  else if (pipes) targeting.gates.import = (prompt) => prompt.pipes && { code: 'not-loaded' }
  return changes ? changes.tellChanges(file, targeting) : targeting
}
