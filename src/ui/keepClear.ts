import { adopt } from './adopt.js'
import { type Box, findSpot } from './findSpot.js'

/** What is kept clear of what. */
export interface ClearOptions {
  /** Class of what floats, in its shadow root. */
  name: 'card' | 'launcher'
  /** Elements of the page that it must not cover. */
  avoid?: string | undefined
  /** Told, when it has been looked at, where it floats, and what has the focus of the page in sight. */
  onLook?(own: Element, focus: Box | undefined): void
}

/** From that scale on fingers have zoomed in: what is seen is a part of the window, and no keyboard took the rest. */
const zoomedIn = 1.01

/**
 * Keeps something that floats out of the way of the focus, of what the host names, and of the keyboard, as long as it is
 * there, or until the signal.
 */
export function keepClear(root: ShadowRoot, { name, avoid, onLook }: ClearOptions, end?: AbortSignal): void {
  const { ownerDocument: document, host } = root
  const sheet = adopt(root)
  const over = new AbortController()
  const until = over.signal
  let [rules, wasThere, frame] = ['', false, 0]
  let watched: Element | undefined
  const look = () => {
    const own = root.querySelector(`.${name}`)
    if (wasThere && !host.isConnected) return stop()
    wasThere = host.isConnected
    if (!own || getComputedStyle(own).position !== 'fixed') return
    if (own !== watched) observer.observe(own) // thanks are another card
    watched = own
    const view = seen(document)
    const { focused, avoided } = obstaclesOf(document, host, avoid)
    const size = sizeOf(own)
    const usual = (host as HTMLElement).dir === 'rtl' ? 'left' : 'right'
    const obstacles = [...focused, ...avoided].filter(({ top, bottom }) => bottom > view.top && top < view.bottom)
    const spot = findSpot(size, view, obstacles, usual)
    const lower = Math.round(innerHeight - view.bottom)
    const next = lower || spot.lift || spot.side !== usual ? rulesFor(name, view, lower, spot) : ''
    if (next !== rules) sheet.replaceSync(next)
    if (next !== rules && lower && host.matches(':focus-within'))
      root.activeElement?.scrollIntoView({ block: 'nearest' })
    rules = next
    onLook?.(own, focused[0])
  }
  const stop = () => {
    observer.disconnect()
    over.abort()
    cancelAnimationFrame(frame)
  }
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  }
  for (const type of ['focusin', 'focusout', 'scroll'])
    document.addEventListener(type, soon, { signal: until, capture: true })
  for (const type of ['resize', 'scroll']) globalThis.visualViewport?.addEventListener(type, soon, { signal: until })
  const observer = new ResizeObserver(soon)
  end?.addEventListener('abort', stop)
  soon()
}

/** The part of the window that is seen: a keyboard on the screen covers the rest. */
function seen({ documentElement }: Document): Box {
  const right = documentElement.clientWidth
  const { offsetTop, height, scale } = globalThis.visualViewport ?? { offsetTop: 0, height: innerHeight, scale: 1 }
  if (scale > zoomedIn) return { left: 0, right, top: 0, bottom: innerHeight }
  return { left: 0, right, top: offsetTop, bottom: Math.min(innerHeight, offsetTop + height) }
}

function obstaclesOf(document: Document, host: Element, avoid: string | undefined) {
  const focus = document.activeElement
  // Where the mouse put it, nobody looks for it. What fills half of the window, as a part that a router focused, cannot
  // be hidden whole.
  const isOfPage = focus && focus.localName !== host.localName && focus.matches(':focus-visible')
  const focused = boxesOf(isOfPage ? [focus] : []).filter(({ top, bottom }) => bottom - top < innerHeight / 2)
  return { focused, avoided: boxesOf(avoid ? document.querySelectorAll(avoid) : []) }
}

function boxesOf(elements: Iterable<Element>): Box[] {
  const shown = [...elements].filter((element) => element.checkVisibility({ visibilityProperty: true }))
  return shown.map((element) => element.getBoundingClientRect()).filter(({ width, height }) => width && height)
}

/** With the margins: what is put at an edge keeps its distance. */
function sizeOf(element: Element) {
  const { width, height } = element.getBoundingClientRect()
  const { marginLeft, marginRight, marginTop, marginBottom } = getComputedStyle(element)
  const sum = (...lengths: string[]) => lengths.reduce((all, length) => all + (Number.parseFloat(length) || 0), 0)
  return { width: width + sum(marginLeft, marginRight), height: height + sum(marginTop, marginBottom) }
}

function rulesFor(name: string, view: Box, lower: number, { side, lift }: { side: string; lift: number }): string {
  const height = Math.round(view.bottom - view.top)
  const other = side === 'left' ? 'right' : 'left'
  return `.${name}{max-height:calc(${height}px - 2em)}
:not(dialog).${name}{inset:auto;${side}:0;${other}:auto;bottom:${Math.round(lower + lift)}px}
dialog.${name}{inset:${Math.round(view.top)}px 0 ${lower}px}`
}
