// @ts-check
import { setTimeout as wait } from 'node:timers/promises'

/** Longer than a widget should make its visitor wait, shorter than most timeouts. */
const slowMs = 8000

/** @typedef {(request: Request) => Promise<Response>} Handle */
/** @typedef {{ at: string, method: string, path: string, status: number, body: string }} SeenRequest */

/**
 * @param {number} status
 * @param {string} reason
 * @param {Record<string, string>} [headers]
 */
const fail = (status, reason, headers) => Response.json({ error: reason }, { status, headers })

/**
 * What the endpoint does in each position of its switch; `off` never gets this far.
 *
 * @type {Record<string, (request: Request, receive: Handle, signal: AbortSignal) => Promise<Response>>}
 */
const behaviours = {
  on: (request, receive) => receive(request),
  // Stored at once and answered late: a sender that gives up early will send again, and must still count once.
  slow: async (request, receive, signal) => {
    const response = await receive(request)
    await wait(slowMs, undefined, { signal })
    return response
  },
  500: async () => fail(500, 'the demo endpoint is switched to 500'),
  429: async () => fail(429, 'the demo endpoint is switched to 429', { 'retry-after': '5' }),
  html: async () => new Response('<!doctype html><title>Welcome</title>', { headers: { 'content-type': 'text/html' } }),
}

/**
 * The feedback endpoint behind its fault switch. Lists every POST it saw; status 0 means not answered yet.
 *
 * @param {{ receive: Handle, switches: import('./switches.mjs').Switches, requests: SeenRequest[], signal: AbortSignal }} parts
 * @returns {Handle}
 */
export function createEndpoint({ receive, switches, requests, signal }) {
  return async (request) => {
    if (request.method !== 'POST') return behaviours[switches.endpoint](request, receive, signal)
    const seen = {
      at: new Date().toISOString(),
      method: request.method,
      path: new URL(request.url).pathname,
      status: 0,
      body: await request.clone().text(),
    }
    requests.push(seen)
    const response = await behaviours[switches.endpoint](request, receive, signal)
    seen.status = response.status
    return response
  }
}
