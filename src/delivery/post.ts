import type { Clock } from '../platform/clock.js'
import type { Network } from '../platform/network.js'
import { classify, type Outcome } from './classify.js'

/** Headers of every request, or a function that is asked for them at each attempt. */
export type Headers = Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>)

/** Where and how records are sent. */
export interface Endpoint {
  endpoint: string
  headers?: Headers | undefined
  /** `text` avoids the CORS preflight. */
  format: 'json' | 'text'
}

/** A server that has not answered by then is treated as bad weather. */
const timeoutMs = 15_000
/** Bodies up to this size outlive the page; all keepalive requests of a page share 64 KiB (Fetch, section 4.6). */
const keepaliveBytes = 16_384
const contentTypes = { json: 'application/json', text: 'text/plain;charset=UTF-8' }

/** Nothing came back. */
const silence: Outcome = { type: 'weather', cause: 'network' }

/** Sends one body once and says what became of it, with what the server said about it; never rejects. */
export function post(body: string, endpoint: Endpoint, network: Network, clock: Clock): Promise<Outcome> {
  return new Promise((resolve) => {
    const stop = clock.after(timeoutMs, () => resolve(silence)) // the host's headers may never come either
    send(body, endpoint, network, clock)
      .then(resolve, () => resolve(silence))
      .finally(stop)
  })
}

async function send(
  body: string,
  { endpoint, headers, format }: Endpoint,
  network: Network,
  clock: Clock,
): Promise<Outcome> {
  const init: RequestInit = {
    method: 'POST',
    body,
    headers: { 'content-type': contentTypes[format], ...(typeof headers === 'function' ? await headers() : headers) },
    credentials: 'omit',
    // Not "error": that looks like a network failure, while a redirect is a wrong endpoint and must say so.
    redirect: 'manual',
    cache: 'no-store',
    keepalive: new Blob([body]).size <= keepaliveBytes,
  }
  const response = await network.fetch(endpoint, init, timeoutMs)
  const outcome = classify(response, clock.now())
  if (outcome.type === 'record') outcome.reason = (await response.text().catch(() => '')).slice(0, 300)
  else response.body?.cancel().catch(() => {}) // unread, it would keep the shared keepalive budget (measured in Chromium)
  return outcome
}
