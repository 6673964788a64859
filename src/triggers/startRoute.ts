import type { Stop } from '../platform/clock.js'
import { toMs } from '../prompts/toMs.js'
import type { StartTrigger } from './startTrigger.js'

/** Fires some time after each change of address without a new document; the next change starts the wait anew. */
export const startRoute: StartTrigger = (delay, doors, fire) => {
  let stopTimer: Stop = () => {}
  const stopRoute = doors.page.onRoute(() => {
    stopTimer()
    stopTimer = doors.clock.after(toMs(delay), fire)
  })
  return () => {
    stopRoute()
    stopTimer()
  }
}
