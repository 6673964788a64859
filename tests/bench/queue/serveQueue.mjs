// @ts-check
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { bundleQueue } from './bundleQueue.mjs'

/** Serves an empty page, the queue, and an endpoint that takes everything and counts. */
export async function serveQueue() {
  const code = await bundleQueue()
  const taken = { requests: 0, records: 0 }
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const { records } = JSON.parse(await text(request))
      taken.requests++
      taken.records += records.length
      return response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    }
    const isCode = request.url === '/queue.js'
    response.writeHead(200, { 'content-type': isCode ? 'text/javascript' : 'text/html' }).end(isCode ? code : '')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: `http://localhost:${port}`,
    taken,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
