// @ts-check
import { createServer } from 'node:http'
import { sendResponse, toRequest } from './adapter.mjs'

/** @typedef {(message: import('node:http').IncomingMessage) => boolean} Unplug */

/**
 * Serves a site on this machine only. `unplug` sees each request first and may cut its line.
 *
 * @param {import('./endpoint.mjs').Handle} handle
 * @param {{ port: number, unplug: Unplug }} options
 * @returns {Promise<import('node:http').Server>}
 */
export function listen(handle, { port, unplug }) {
  const server = createServer(async (message, target) => {
    if (unplug(message)) return
    try {
      await sendResponse(target, await answer(message, handle))
    } catch (error) {
      if (isNews(error)) console.error(error)
      if (target.headersSent || !isNews(error)) target.destroy()
      else target.writeHead(500).end('Something broke in the back of the shop.\n')
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

/**
 * @param {import('node:http').IncomingMessage} message
 * @param {import('./endpoint.mjs').Handle} handle
 */
async function answer(message, handle) {
  const request = await toRequest(message)
  if (request) return handle(request)
  return new Response('This shop cannot read that request.\n', { status: 400, headers: { connection: 'close' } })
}

/**
 * Visitors who leave in the middle, and a shop that closes, are none.
 *
 * @param {unknown} error
 */
function isNews(error) {
  const { name, code } = /** @type {NodeJS.ErrnoException} */ (error)
  return name !== 'AbortError' && code !== 'ECONNRESET'
}
