import type { Clock, Stop } from '../platform/clock.js'
import { adopt } from '../ui/adopt.js'
import { inlineStyles } from '../ui/inlineStyles.js'
import type { Place } from '../ui/openPrompt.js'

/** How often it looks whether the prompt is there still: frameworks draw their parts anew. */
const lookMs = 250

/** A place for a prompt in the page: as long as it is to be found, the prompt stands at its end. */
export function placeIn(find: () => Element | null, clock: Clock): Place {
  let stopTimer: Stop = () => {}
  let stopHeight: Stop = () => {}
  const clear = () => {
    stopTimer()
    stopHeight()
  }
  return {
    put(host, leave) {
      const look = () => {
        if (!host.isConnected) find()?.append(host)
        if (host.isConnected) return wait()
        clear()
        leave()
      }
      const wait = () => {
        stopTimer = clock.after(lookMs, look)
      }
      adopt(host.shadowRoot, inlineStyles)
      find()?.append(host)
      stopHeight = keepHeight(host)
      wait()
    },
    clear,
  }
}

/** Whatever becomes shorter, such as thanks in place of questions, would move what follows it: the room is kept. */
function keepHeight(host: HTMLElement): Stop {
  const sheet = adopt(host.shadowRoot)
  let [width, tallest] = [0, 0]
  const observer = new ResizeObserver(([entry]) => {
    const now = entry?.contentRect
    if (!now?.height) return
    const isNew = now.width !== width // another window: what was the height there says nothing here
    if (isNew || now.height > tallest) tallest = now.height
    width = now.width
    sheet.replaceSync(isNew ? '' : `section.card{min-height:${tallest}px}`)
  })
  observer.observe(host)
  return () => observer.disconnect()
}
