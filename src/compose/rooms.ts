import type { Ask } from '../ask.js'
import type { MoodpointErrorCode } from '../errors.js'
import type { Keep } from '../keep.js'
import type { MoodpointEvents } from '../moodpoint.js'
import type { Settings } from '../options.js'
import type { EnginePlatform } from '../platform/platform.js'
import type { StorageKind } from '../platform/storage.js'
import type { Policy } from '../privacy/createPolicy.js'
import type { NormalFile, NormalPrompt } from '../prompts/normalPrompt.js'
import type { Verdict } from '../targeting/verdict.js'
import type { Alongside, Visit } from '../visit/createVisit.js'
import type { Facts, History, Traits } from '../visit/facts.js'
import type { Bus } from './bus.js'
import type { CountTally } from './countTally.js'
import type { Report } from './createReporter.js'
import type { Places } from './offerInline.js'

/** What the host tells by `mood.event()`: names, and what it says with them. */
export type HostEvents = Record<string, Record<string, unknown> | undefined>

/** What the rooms tell each other; the page is told of it too, but for the first. */
export interface RoomEvents extends MoodpointEvents {
  /** A page event made prompts ask, whatever came of it. */
  wanted: NormalPrompt[]
}

/** The rooms of one running moodpoint. */
export interface Rooms {
  settings: Settings
  platform: EnginePlatform
  document: Document
  bus: Bus<RoomEvents>
  hostEvents: Bus<HostEvents>
  report: Report
  /** Reports the failure of some work, and answers it with what is safe to go on with. */
  safely<T>(work: Promise<T>, otherwise: T, code?: MoodpointErrorCode): Promise<T>
  policy: Policy
  visit: Visit
  /** Where things are kept, if anywhere. */
  kind: Promise<StorageKind | undefined>
  /** The prompts; none where they could not be had. */
  file: Promise<NormalFile>
  /** The chunks, fetched when first wanted. */
  ask(): Promise<Ask>
  /** Resolves with nothing where it cannot be had. */
  shapes(): Promise<typeof import('../shapes.js') | undefined>
  keep(): Promise<Keep>
  /** What the host said of its visitor. */
  traits: Traits
  /** Adds to the history what the page knows, here and now; to be asked within a transaction or after one. */
  known(history: History): Facts
  /** Every gate of a prompt, now; it is known which there are once the file is. */
  verdictOf(prompt: NormalPrompt, facts: Facts): Verdict
  /** Whether every gate of a prompt lets it pass, now. */
  mayAsk(prompt: NormalPrompt, facts: Facts): boolean
  /** Everything the gates compare a prompt with, here and now. */
  facts(alongside?: Alongside): Promise<Facts>
  /** What counts what becomes of prompts, where that is counted. */
  counting?: Promise<CountTally>
  /** The places of prompts that stand in the page, once their chunk is there. */
  places?: Places
  /** What stands in a preview for data the host has not said. */
  sample?(name: string): string
  /** Aborted by `destroy()`. */
  life: AbortSignal
}
