import type { Page, PageEvent } from '../../src/platform/page.js'

/** A page in memory: what happens to it is told by the test, and who listens can be counted. */
export interface FakePage extends Page {
  /** Goes to another address without a new document. */
  go(address: string): void
  hide(isHidden: boolean): void
  /** The document has loaded. */
  load(): void
  fire(type: PageEvent): void
  listeners(): number
}

interface Listener {
  run(event: Event): void
  until: AbortSignal | undefined
}

type Heard = PageEvent | 'load' | 'route'

/** Makes a page at an address; it has loaded unless said otherwise. */
export function createFakePage(address: string, isLoaded = true): FakePage {
  let hidden = false
  let at = address
  const heard = new Map<Heard, Set<Listener>>()
  const listen = (type: Heard, run: Listener['run'], until?: AbortSignal) => {
    const own: Listener = { run, until }
    const listeners = heard.get(type) ?? new Set()
    heard.set(type, listeners.add(own))
    return () => void listeners.delete(own)
  }
  const living = (type: Heard) => [...(heard.get(type) ?? [])].filter(({ until }) => !until?.aborted)
  const fire = (type: Heard) => {
    for (const { run } of living(type)) run(new Event(type))
  }
  return {
    url: () => at,
    surface: () => ({ device: 'desktop', input: 'mouse' }),
    languages: () => ['en'],
    isLocal: () => false,
    isHidden: () => hidden,
    isPrivate: () => false,
    onLoad(run) {
      if (isLoaded) run()
      return isLoaded ? () => {} : listen('load', run)
    },
    onRoute: (run) => listen('route', run),
    on(type, run, until) {
      listen(type, run, until)
    },
    go(next) {
      at = next
      fire('route')
    },
    hide(isHidden) {
      hidden = isHidden
      fire('visibilitychange')
    },
    load: () => fire('load'),
    fire,
    listeners: () => [...heard.keys()].reduce((sum, type) => sum + living(type).length, 0),
  }
}
