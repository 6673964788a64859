import type { Clock } from '../platform/clock.js'
import type { Network } from '../platform/network.js'
import { classify, type Outcome } from './classify.js'

/** Headers of every request, or a function that is asked for them at each attempt. */
export type Headers = Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>)

/** What is posted where. */
export interface Order {
  /** Of the record. */
  id: string
  url: string
  body: string
  /** Content type of the body. */
  type: string
  headers?: Headers | undefined
  /** Whether the answer to what was taken is worth reading. */
  isAnswerRead?: boolean
  /** Set on an attempt after a failure: it does without keepalive, which may have been why (snowplow#1355). */
  isRetry: boolean
}

/** A server that has not answered by then is treated as bad weather. */
const timeoutMs = 15_000
/** Bodies up to this size outlive the page; all keepalive requests of a page share 64 KiB (Fetch, section 4.6). */
const keepaliveBytes = 16_384

/** Sends one body once and says what became of it, with what the server said about it; never rejects. */
export async function post(order: Order, { network, clock }: { network: Network; clock: Clock }): Promise<Outcome> {
  try {
    const response = await network.fetch(order.url, toInit(order), timeoutMs)
    const outcome = classify(response, clock.now())
    const isRead = order.isAnswerRead || outcome.type === 'record'
    // Left lying, it would keep the shared keepalive budget (measured in Chromium).
    const body = isRead ? response.text() : response.body?.cancel()
    const said = await body?.catch(() => '') // a line that breaks after the answer takes nothing of it back
    return said ? { ...outcome, reason: said } : outcome
  } catch {
    return { type: 'network' }
  }
}

async function toInit({ body, type, headers, isRetry }: Order): Promise<RequestInit> {
  return {
    method: 'POST',
    body,
    headers: { 'content-type': type, ...(typeof headers === 'function' ? await headers() : headers) },
    credentials: 'omit',
    // Not "error": that looks like a network failure, while a redirect is a wrong endpoint and must say so.
    redirect: 'manual',
    cache: 'no-store',
    keepalive: !isRetry && new Blob([body]).size <= keepaliveBytes,
  }
}
