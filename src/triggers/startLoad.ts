import type { Stop } from '../platform/clock.js'
import { toMs } from '../prompts/toMs.js'
import type { StartTrigger } from './startTrigger.js'

/** Fires once, some time after the document has loaded. */
export const startLoad: StartTrigger = (delay, doors, fire) => {
  let stopTimer: Stop = () => {}
  const stopLoad = doors.page.onLoad(() => {
    stopTimer = doors.clock.after(toMs(delay), fire)
  })
  return () => {
    stopLoad()
    stopTimer()
  }
}
