/** A window in memory: all that a storage asks of it, and the count of who listens. */
export interface FakeView extends EventTarget {
  listeners(): number
}

/** Makes a window of a browser by this vendor, with this factory of databases and this `sessionStorage`. */
export function createFakeView(
  factory: Pick<IDBFactory, 'open'>,
  area: object,
  vendor = '',
): FakeView & typeof globalThis.window {
  const view = new EventTarget()
  const heard = new Set<unknown>()
  const add = view.addEventListener.bind(view)
  const remove = view.removeEventListener.bind(view)
  const faked = Object.assign(view, {
    indexedDB: factory,
    sessionStorage: area,
    navigator: { vendor },
    listeners: () => heard.size,
    addEventListener(...[type, run, how]: Parameters<typeof add>) {
      heard.add(run)
      add(type, run, how)
    },
    removeEventListener(...[type, run, how]: Parameters<typeof remove>) {
      heard.delete(run)
      remove(type, run, how)
    },
  })
  return faked as unknown as FakeView & typeof globalThis.window // all it is asked for
}
