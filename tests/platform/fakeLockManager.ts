/** The lock manager of an origin; every tab gets its own view of it. */
export interface FakeLockManager {
  forTab(): TabLocks
}

/** What a tab sees. */
export interface TabLocks {
  manager: LockManager
  /** Gives back whatever the tab holds, as a browser does when the tab dies. */
  releaseAll(): void
}

interface Request {
  name: string
  tab: object
  grant(): void
  /** Takes the lock away; what runs under it goes on. */
  rob(): void
}

/** The part of Web Locks (w3c/web-locks) that moodpoint uses: exclusive locks, first come first served, or stolen. */
export function createFakeLockManager(): FakeLockManager {
  const held = new Map<string, Request>()
  let waiting: Request[] = []
  const grantNext = () => {
    for (const request of waiting) {
      if (held.has(request.name)) continue
      held.set(request.name, request)
      waiting = waiting.filter((one) => one !== request)
      request.grant()
    }
  }
  const giveBack = (request: Request) => {
    if (held.get(request.name) === request) held.delete(request.name)
    waiting = waiting.filter((one) => one !== request)
    grantNext()
  }
  const steal = (name: string) => {
    const victim = held.get(name)
    held.delete(name)
    victim?.rob()
  }
  const isTaken = (name: string) => held.has(name) || waiting.some((request) => request.name === name)

  const hold = (
    { name, tab }: Pick<Request, 'name' | 'tab'>,
    { signal, steal: isTheft }: LockOptions,
    run: (lock: object) => unknown,
  ) =>
    new Promise((resolve, reject) => {
      const rob = () => reject(new DOMException('Another request stole the lock.', 'AbortError'))
      const grant = () => {
        const work = (async () => run({ name, mode: 'exclusive' }))()
        work.then(resolve, reject).finally(() => giveBack(request))
      }
      const request: Request = { name, tab, grant, rob }
      signal?.addEventListener('abort', () => {
        if (!waiting.includes(request)) return
        giveBack(request)
        reject(signal.reason)
      })
      if (isTheft) steal(name)
      waiting = isTheft ? [request, ...waiting] : [...waiting, request]
      grantNext()
    })

  return {
    forTab() {
      const tab = {}
      const request = async (name: string, options: LockOptions, run: (lock: object | null) => unknown) => {
        options.signal?.throwIfAborted()
        if (options.ifAvailable && isTaken(name)) return run(null)
        return hold({ name, tab }, options, run)
      }
      const releaseAll = () => {
        for (const one of [...held.values(), ...waiting]) if (one.tab === tab) giveBack(one)
      }
      return { manager: { request } as unknown as LockManager, releaseAll } // the other overloads are never used
    },
  }
}
