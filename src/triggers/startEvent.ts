import type { StartTrigger } from './startTrigger.js'

/** Fires whenever the host reports the event of that name. */
export const startEvent: StartTrigger = (name, { onHostEvent }, fire) => onHostEvent(name, fire)
