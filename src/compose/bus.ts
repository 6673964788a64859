import type { Stop } from '../platform/clock.js'
import { listen } from '../platform/listen.js'

/** Named events with a typed detail. */
export interface Bus<Events> {
  on<Name extends keyof Events & string>(name: Name, listener: (detail: Events[Name]) => void): Stop
  emit<Name extends keyof Events & string>(name: Name, detail: Events[Name]): void
}

/** A bus over EventTarget: a listener that throws disturbs nobody, the browser reports it as the host's own error. */
export function createBus<Events>(): Bus<Events> {
  const target = new EventTarget()
  return {
    on: (name, listener) => listen(target, name, (event) => listener((event as CustomEvent).detail)),
    emit: (name, detail) => void target.dispatchEvent(new CustomEvent(name, { detail })),
  }
}
