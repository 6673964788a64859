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
}

/** The part of Web Locks (w3c/web-locks) that moodpoint uses: exclusive locks, first come first served. */
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
  const queue = (name: string, tab: object, signal?: AbortSignal) =>
    new Promise<Request>((resolve, reject) => {
      const request: Request = { name, tab, grant: () => resolve(request) }
      signal?.addEventListener('abort', () => {
        if (!waiting.includes(request)) return
        giveBack(request)
        reject(signal.reason)
      })
      waiting.push(request)
      grantNext()
    })
  const isTaken = (name: string) => held.has(name) || waiting.some((request) => request.name === name)
  return {
    forTab() {
      const tab = {}
      const request = async (name: string, options: LockOptions, run: (lock: object | null) => unknown) => {
        options.signal?.throwIfAborted()
        if (options.ifAvailable && isTaken(name)) return run(null)
        const own = await queue(name, tab, options.signal)
        try {
          return await run({ name, mode: 'exclusive' })
        } finally {
          giveBack(own)
        }
      }
      const releaseAll = () => {
        for (const one of [...held.values(), ...waiting]) if (one.tab === tab) giveBack(one)
      }
      return { manager: { request } as unknown as LockManager, releaseAll } // the other overloads are never used
    },
  }
}
