import type { Stop } from '../platform/clock.js'
import { toMs } from '../prompts/toMs.js'
import type { StartTrigger } from './startTrigger.js'

/** Fires once, some time after the document has loaded. */
export const startLoad: StartTrigger = (delay, { clock, page }, fire) => {
  let stopTimer: Stop = () => {}
  const stopLoad = page.onLoad(() => {
    stopTimer = clock.after(toMs(delay), fire)
  })
  return () => {
    stopLoad()
    stopTimer()
  }
}
