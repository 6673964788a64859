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
  const line = createLine()
  return {
    forTab() {
      const tab = {}
      const request = async (name: string, options: LockOptions, run: (lock: object | null) => unknown) => {
        options.signal?.throwIfAborted()
        if (options.ifAvailable && line.isTaken(name)) return run(null)
        return hold(line, { name, tab }, options, run)
      }
      // The other overloads are never used.
      return { manager: { request } as unknown as LockManager, releaseAll: () => line.releaseAll(tab) }
    },
  }
}

type Line = ReturnType<typeof createLine>

/** Who holds what, and who waits for it. */
function createLine() {
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
  return {
    giveBack,
    isTaken: (name: string) => held.has(name) || waiting.some((request) => request.name === name),
    isWaiting: (request: Request) => waiting.includes(request),
    stand(request: Request, isTheft = false) {
      const victim = held.get(request.name)
      if (isTheft) held.delete(request.name)
      waiting = isTheft ? [request, ...waiting] : [...waiting, request]
      grantNext()
      if (isTheft) victim?.rob()
    },
    releaseAll(tab: object) {
      for (const one of [...held.values(), ...waiting]) if (one.tab === tab) giveBack(one)
    },
  }
}

function hold(
  line: Line,
  whose: Pick<Request, 'name' | 'tab'>,
  { signal, steal }: LockOptions,
  run: (lock: object) => unknown,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const rob = () => reject(new DOMException('Another request stole the lock.', 'AbortError'))
    const grant = () => {
      const work = (async () => run({ name: whose.name, mode: 'exclusive' }))()
      work.finally(() => line.giveBack(request)).then(resolve, reject)
    }
    const request: Request = { ...whose, grant, rob }
    signal?.addEventListener('abort', () => {
      if (!line.isWaiting(request)) return
      line.giveBack(request)
      reject(signal.reason)
    })
    line.stand(request, steal)
  })
}
