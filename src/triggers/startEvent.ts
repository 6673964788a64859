import type { StartTrigger } from './startTrigger.js'

/** Fires whenever the host reports the event of that name. */
export const startEvent: StartTrigger = (wanted, { onHostEvent }, fire) =>
  onHostEvent((name) => name === wanted && fire())
