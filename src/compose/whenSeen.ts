import type { Stop } from '../platform/clock.js'

/** Seen is what is in view by half, or fills half of the window. */
const enough = 0.5
const thresholds = [0, 0.1, 0.2, 0.3, 0.4, enough, 0.6, 0.7, 0.8, 0.9, 1]

/** Calls `run` once, when somebody sees an element, or does anything in it. */
export function whenSeen(element: HTMLElement, run: () => void): Stop {
  const life = new AbortController()
  const observer = new IntersectionObserver((entries) => entries.some(isInView) && seen(), { threshold: thresholds })
  const stop = () => {
    observer.disconnect()
    life.abort()
  }
  const seen = () => {
    if (life.signal.aborted) return
    stop()
    run()
  }
  for (const type of ['focusin', 'pointerdown', 'click']) element.addEventListener(type, seen, life)
  observer.observe(element)
  return stop
}

function isInView({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  // In a frame of another origin the window's size is kept secret.
  const windowHeight = rootBounds?.height ?? Number.POSITIVE_INFINITY
  return intersectionRatio >= enough || intersectionRect.height >= windowHeight * enough
}
