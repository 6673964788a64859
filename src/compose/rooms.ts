import type { Ask } from '../ask.js'
import type { Keep } from '../keep.js'
import type { MoodpointEvents } from '../moodpoint.js'
import type { Platform } from '../platform/platform.js'
import type { NormalFile } from '../prompts/normalPrompt.js'
import type { Visit } from '../visit/createVisit.js'
import type { Facts } from '../visit/facts.js'
import type { Bus } from './bus.js'
import type { Report } from './createReporter.js'

/** The rooms of one running moodpoint, as the composition root furnished them. */
export interface Rooms {
  platform: Platform
  bus: Bus<MoodpointEvents>
  report: Report
  /** Lets work go on by itself; its failure is reported. */
  heed(work: Promise<unknown>): void
  visit: Visit
  /** The prompts; none where they could not be had. */
  file: Promise<NormalFile>
  /** The chunks, fetched when first wanted. */
  ask(): Promise<Ask>
  keep(): Promise<Keep>
  facts(): Promise<Facts>
  /** Aborted by `destroy()`. */
  life: AbortSignal
}
