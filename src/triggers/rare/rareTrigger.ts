import type { Clock, Stop } from '../../platform/clock.js'
import type { Page } from '../../platform/page.js'

/** What rare triggers watch. They are a chunk of their own: whatever they share with the engine is handed in. */
export interface RareDoors {
  clock: Clock
  page: Pick<Page, 'onLoad' | 'isHidden' | 'url'>
  document: Document
  /** Subscribes to an event of the host. */
  onHostEvent(name: string, listener: (data: unknown) => void): Stop
  /** Everything known here and now; of it the page views of this visit. */
  facts(): Promise<{ visit: { step: number } }>
  /** Converts a duration of the prompt file. */
  toMs(duration: string): number
}

/** Starts watching for one kind of page event; calls `fire` when it says "now?". */
export type StartRareTrigger<Value> = (value: Value, doors: RareDoors, fire: () => void) => Stop
