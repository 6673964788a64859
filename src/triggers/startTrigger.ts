import type { Clock, Stop } from '../platform/clock.js'
import type { Page } from '../platform/page.js'
import { startEvent } from './startEvent.js'
import { startLoad } from './startLoad.js'
import { startRoute } from './startRoute.js'

/** What triggers watch. */
export interface TriggerDoors {
  clock: Clock
  page: Page
  /** Subscribes to an event of the host. */
  onHostEvent(name: string, listener: (data?: unknown) => void): Stop
}

/** Starts watching for one kind of page event; calls `fire` when it says "now?". */
export type StartTrigger = (value: string, doors: TriggerDoors, fire: () => void) => Stop

/** What starts each kind of trigger that the engine knows itself; the rare ones are a chunk of their own. */
export const startTrigger: Record<string, StartTrigger> = { load: startLoad, route: startRoute, event: startEvent }
