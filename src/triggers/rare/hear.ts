import type { Stop } from '../../platform/clock.js'

/**
 * Hears events wherever they happen in a document, until stopped. Capturing, because scrolling does not bubble and hosts
 * stop what does; passive, because a listener that may refuse an event holds up scrolling.
 */
export function hear(document: Document, types: string[], run: (event: Event) => void): Stop {
  const how = { capture: true, passive: true }
  for (const type of types) document.addEventListener(type, run, how)
  return () => {
    for (const type of types) document.removeEventListener(type, run, how)
  }
}
