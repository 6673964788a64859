import type { Stop } from '../../platform/clock.js'
import type { When } from '../../prompts/types.js'
import { hear } from './hear.js'
import type { StartRareTrigger } from './rareTrigger.js'

type Scroll = Extract<When, { scroll: unknown }>['scroll']

/** After loading and after a change of address, pages need a moment to draw themselves and to find their place. */
const settleMs = 1000
/** Positions are fractions of a pixel, heights whole ones: without it the very bottom may never be reached. */
const roundingPx = 1

/**
 * Fires once, when so much of the page, or of what the selector matches, has come into view. What does not scroll is in
 * view as a whole.
 */
export const startScroll: StartRareTrigger<Scroll> = (scroll, { document, page, clock }, fire) => {
  const { selector = '', to = '100%' } = typeof scroll === 'string' ? { to: scroll } : scroll
  const share = Number.parseFloat(to) / 100
  const stops: Stop[] = []
  const stopAll = () => {
    for (const stop of stops.splice(0)) stop()
  }
  const look = () => {
    const area = selector ? document.querySelector(selector) : document.scrollingElement
    if (!area || area.scrollTop + area.clientHeight + roundingPx < area.scrollHeight * share) return
    stopAll()
    fire()
  }
  if (selector) document.querySelector(selector) // throws here, and not at every look, where it is no selector
  const settled = () => {
    stops.push(hear(document, ['scroll'], look))
    look()
  }
  stops.push(page.onLoad(() => stops.push(clock.after(settleMs, settled))))
  return stopAll
}
