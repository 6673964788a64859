import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { onTestFinished } from 'vitest'

/** A server of the web: `undefined` never answers. */
export type Handle = (request: Request) => Promise<Response | undefined> | Response | undefined

/** Serves on this machine until the test ends; resolves with the address. */
export async function serve(handle: Handle): Promise<string> {
  const server = createServer(async (message, target) => {
    const response = await handle(toRequest(message))
    if (!response) return
    if (!message.complete) target.setHeader('connection', 'close') // the rest would block the line
    target.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
}

function toRequest(message: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = message
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  const body = /^(GET|HEAD|OPTIONS)$/.test(method) ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>)
  const init = { method, headers: pairs, ...(body && { body, duplex: 'half' }) }
  return new Request(`http://localhost${url}`, init as RequestInit)
}
