import type { Clock } from '../../src/platform/clock.js'
import type { Network } from '../../src/platform/network.js'

/** What the far side does with a request: a status, no connection, no answer at all, or an answer made by the test. */
export type Reaction = number | 'offline' | 'silence' | 'html' | (() => Response | Promise<Response>)

/** A request as it went out. */
export interface SentRequest {
  url: string
  body: string
  headers: Headers
  init: RequestInit
  at: number
}

/** The far side of the network: answers as scripted, and remembers what it was sent. */
export interface FakeServer extends Network {
  requests: SentRequest[]
  /** Sets the next reactions; the last one goes on for ever. */
  react(...reactions: Reaction[]): void
}

/** Makes a server that takes everything. */
export function createFakeServer(clock: Clock): FakeServer {
  let script: Reaction[] = [200]
  const requests: SentRequest[] = []
  return {
    requests,
    isOnline: () => true,
    react(...reactions) {
      script = reactions
    },
    async fetch(url, order, timeoutMs) {
      const init = (await inTime(Promise.resolve(order), clock, timeoutMs)) ?? {}
      const { body, headers } = init
      requests.push({ url, init, body: String(body), headers: new Headers(headers), at: clock.now() })
      const [reaction = 200, ...others] = script
      if (others.length > 0) script = others
      return inTime(answer(reaction), clock, timeoutMs)
    },
  }
}

/** Rejects, as `fetch` does, when the time is up. */
function inTime<T>(work: Promise<T>, clock: Clock, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(timeoutMs, () => reject(new DOMException('The operation timed out.', 'TimeoutError')))
    work.then(resolve, reject).finally(stop)
  })
}

async function answer(reaction: Reaction): Promise<Response> {
  if (typeof reaction === 'function') return reaction()
  if (reaction === 'offline') throw new TypeError('Failed to fetch')
  if (reaction === 'silence') return new Promise(() => {})
  if (reaction === 'html') return new Response('<p>Welcome', { headers: { 'content-type': 'text/html' } })
  if (reaction === 0) return Response.error() // the status of a redirect that is not followed
  return new Response(reaction === 204 ? null : `answer ${reaction}`, { status: reaction })
}
