import type { Stop } from './clock.js'
import { listen } from './listen.js'
import { type Surface, surfaceOf } from './surface.js'

/** The document a page shows and what happens to it. */
export interface Page {
  /** Address of the page now, query and fragment included. */
  url(): string
  surface(): Surface
  /** Languages of the page and of the visitor, most wanted first, as BCP 47 tags. */
  languages(): string[]
  /** Whether a developer is looking: the page comes from this very machine. */
  isLocal(): boolean
  isHidden(): boolean
  /** Whether the browser asks for privacy: Global Privacy Control, or Do Not Track. */
  isPrivate(): boolean
  /** Calls `run` when the document has loaded; at once when it has already. */
  onLoad(run: () => void): Stop
  /** Calls `run` after the address changed without a new document. */
  onRoute(run: () => void): Stop
  /** Calls `run` at every such event, until the signal is given; what is scrolled within the page counts as well. */
  on(type: PageEvent, run: (event: Event) => void, until: AbortSignal): void
}

/** Events of the page that moodpoint listens to. */
export type PageEvent = 'online' | 'pagehide' | 'pageshow' | 'scroll' | 'visibilitychange'

/** What TypeScript does not know yet. */
type Signals = { globalPrivacyControl?: boolean }

/** The page of the browser. */
export function browserPage(view: Window & typeof globalThis): Page {
  const { document, location, navigator } = view
  return {
    url: () => location.href,
    surface: () => surfaceOf(view),
    languages: () => [document.documentElement.lang, ...navigator.languages].filter(Boolean),
    isLocal: () => /^(localhost$|127\.|\[::1)/.test(location.hostname),
    isHidden: () => document.hidden,
    isPrivate: () => (navigator as Signals).globalPrivacyControl || navigator.doNotTrack === '1',
    onLoad(run) {
      if (document.readyState !== 'complete') return listen(view, 'load', run)
      run()
      return () => {}
    },
    onRoute: (run) => watchRoute(view, run),
    on(type, run, until) {
      const target = type === 'visibilitychange' ? document : view
      target.addEventListener(type, run, { signal: until, capture: true })
    },
  }
}

/** How often the address is compared where the Navigation API is missing (Firefox before 147, Safari before 26.2). */
const routePollMs = 500

/** Follows the Navigation API. Its fallback patches nothing: a host that patches `history` too must not be broken by us. */
function watchRoute(view: Window & typeof globalThis, run: () => void): Stop {
  let seen = view.location.href
  const look = () => {
    if (view.location.href === seen) return
    seen = view.location.href
    run()
  }
  const navigation = (view as { navigation?: EventTarget }).navigation
  if (navigation) return listen(navigation, 'currententrychange', look)
  const timer = setInterval(look, routePollMs)
  return () => clearInterval(timer)
}
