import type { Stop } from '../../platform/clock.js'
import type { StartRareTrigger } from './rareTrigger.js'

/** As long after loading as a prompt without `when` waits. */
const delayMs = 3000

/** Fires once, a moment after loading, from the given page view of the visit on. */
export const startViews: StartRareTrigger<number> = (views, { page, clock, facts }, fire) => {
  let isStopped = false
  let stopTimer: Stop = () => {}
  const look = async () => {
    const { visit } = await facts()
    if (!isStopped && visit.step >= views) fire()
  }
  const stopLoad = page.onLoad(() => {
    stopTimer = clock.after(delayMs, () => void look())
  })
  return () => {
    isStopped = true
    stopLoad()
    stopTimer()
  }
}
