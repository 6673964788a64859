/** The only way out. */
export interface Network {
  /** Fetches; rejects when `timeoutMs` have passed before the whole answer has come. */
  fetch(url: string, init: RequestInit, timeoutMs: number): Promise<Response>
  /** What the browser believes; a hint, never a reason not to try (sentry-javascript#6403). */
  isOnline(): boolean
}

/** The network of the browser. */
export const browserNetwork: Network = {
  fetch: (url, init, timeoutMs) => fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) }),
  isOnline: () => navigator.onLine,
}
