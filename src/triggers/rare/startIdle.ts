import type { Stop } from '../../platform/clock.js'
import { hear } from './hear.js'
import type { StartRareTrigger } from './rareTrigger.js'

/** What a person does who is there; coming back to the tab is one of them. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll', 'visibilitychange']

/** Fires when nobody has moved, pressed or scrolled anything for so long; again only after they have. */
export const startIdle: StartRareTrigger<string> = (duration, { document, page, clock, toMs }, fire) => {
  const idleMs = toMs(duration)
  let activeAt = clock.now()
  let stopTimer: Stop | undefined
  // A pointer that moves costs a note of the time; the timer asks for it when it has run out.
  const wait = () => {
    const restMs = activeAt + idleMs - clock.now()
    stopTimer = restMs > 0 ? clock.after(restMs, wait) : undefined
    if (!stopTimer && !page.isHidden()) fire()
  }
  const stopHearing = hear(document, signs, () => {
    activeAt = clock.now()
    if (!stopTimer) wait()
  })
  wait()
  return () => {
    stopHearing()
    stopTimer?.()
  }
}
