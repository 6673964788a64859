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

type Heard = PageEvent | 'load' | 'route'

/** Makes a page at an address; it has loaded unless said otherwise. */
export function createFakePage(address: string, isLoaded = true): FakePage {
  let hidden = false
  let at = address
  const heard = new Map<Heard, Set<(event: Event) => void>>()
  const listen = (type: Heard, run: (event: Event) => void) => {
    const own = (event: Event) => run(event)
    const listeners = heard.get(type) ?? new Set()
    heard.set(type, listeners.add(own))
    return () => void listeners.delete(own)
  }
  const fire = (type: Heard) => {
    for (const run of [...(heard.get(type) ?? [])]) run(new Event(type))
  }
  return {
    url: () => at,
    languages: () => ['en'],
    surface: () => ({ device: 'desktop', input: 'mouse' }),
    isLocal: () => false,
    isHidden: () => hidden,
    onLoad(run) {
      if (isLoaded) run()
      return isLoaded ? () => {} : listen('load', run)
    },
    onRoute: (run) => listen('route', run),
    on(type, run, until) {
      if (!until.aborted) until.addEventListener('abort', listen(type, run))
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
    listeners: () => [...heard.values()].reduce((sum, { size }) => sum + size, 0),
  }
}
