/** The only way out. */
export interface Network {
  /** Fetches; rejects when `timeoutMs` have passed before the whole answer has come, or `init` never settles. */
  fetch(url: string, init: Promise<RequestInit> | undefined, timeoutMs: number): Promise<Response>
  /** What the browser believes; a hint, never a reason not to try (sentry-javascript#6403). */
  isOnline(): boolean
}

/** The network of the browser. */
export const browserNetwork: Network = {
  fetch(url, init, timeoutMs) {
    const signal = AbortSignal.timeout(timeoutMs)
    return new Promise((resolve, reject) => {
      signal.onabort = () => reject(signal.reason)
      const go = (own?: RequestInit) => fetch(url, { ...own, signal })
      const answer = init ? init.then(go) : go()
      answer.then(resolve, reject).finally(() => {
        signal.onabort = null // a signal lives until its time is up, and would keep the body so long
      })
    })
  },
  isOnline: () => navigator.onLine,
}
