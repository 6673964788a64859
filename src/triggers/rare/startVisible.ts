import type { Stop } from '../../platform/clock.js'
import type { When } from '../../prompts/types.js'
import type { StartRareTrigger } from './rareTrigger.js'

type Visible = Extract<When, { visible: unknown }>['visible']

/** How often it looks for the element, which may come late and be drawn anew. */
const lookMs = 250
/** Visible is an element of which half is in view, or which fills half of the window. */
const enough = 0.5
const thresholds = [0, 0.1, 0.2, 0.3, 0.4, enough, 0.6, 0.7, 0.8, 0.9, 1]

/** Fires once, when the first element the selector matches has been visible without a break for so long. */
export const startVisible: StartRareTrigger<Visible> = (visible, { document, page, clock, toMs }, fire) => {
  const { selector, for: span = '1s' } = typeof visible === 'string' ? { selector: visible } : visible
  const forMs = toMs(span)
  const Observer = (document.defaultView as typeof globalThis).IntersectionObserver
  let target: Element | null = null
  let isSeen = false
  let seenSince: number | undefined
  const observer = new Observer(
    (entries) => {
      const latest = entries.filter((entry) => entry.target === target).at(-1)
      if (latest) isSeen = isInView(latest)
      if (!isSeen) seenSince = undefined
    },
    { threshold: thresholds },
  )

  const follow = (found: Element | null) => {
    if (found === target) return
    observer.disconnect()
    target = found
    isSeen = false
    if (found) observer.observe(found)
  }
  const look = () => {
    follow(document.querySelector(selector))
    const now = clock.now()
    seenSince = isSeen && !page.isHidden() ? (seenSince ?? now) : undefined
    stopTimer = clock.after(lookMs, look)
    if (seenSince === undefined || now - seenSince < forMs) return
    stop()
    fire()
  }
  let stopTimer: Stop = () => {}
  const stop = () => {
    stopTimer()
    observer.disconnect()
  }
  look()
  return stop
}

function isInView({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  // In a frame of another origin the window's size is kept secret.
  const windowHeight = rootBounds?.height ?? Number.POSITIVE_INFINITY
  return intersectionRatio >= enough || intersectionRect.height >= windowHeight * enough
}
