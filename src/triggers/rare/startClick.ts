import { hear } from './hear.js'
import type { StartRareTrigger } from './rareTrigger.js'

/** Fires at every click on what the selector matches, or within it; heard at the document, so it survives re-rendering. */
export const startClick: StartRareTrigger<string> = (selector, { document }, fire) => {
  document.querySelector(selector) // throws here, and not at every click, where it is no selector
  return hear(document, ['click'], (event) => {
    // The path leads through open shadow roots too; at its end stand document and window, which match nothing.
    if (event.composedPath().some((node) => (node as Element).matches?.(selector))) fire()
  })
}
