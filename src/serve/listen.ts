import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { senderOf } from './createLimiter.js'
import type { Log } from './createLog.js'
import type { Visit } from './createSite.js'
import { refuse } from './respond.js'

/** How the site meets the net. */
export interface ListenOptions {
  host: string
  port: number
  /** Whether a proxy stands before it, whose word on addresses and https counts. */
  isBehindProxy: boolean
  /** How long a sender may take for a request, in milliseconds. @default 15000 */
  requestMs?: number
  log: Log
}

/** A site that is on the net. */
export interface Listening {
  port: number
  /** Takes nothing new, answers what has come, and resolves when all lines are closed. */
  stop(): Promise<void>
}

type Answer = (visit: Visit) => Promise<Response>
type Circumstances = ListenOptions & { isStopping(): boolean }

/** In milliseconds: for all of a request, between two of them, and how often slow senders are looked for. */
const patience = { request: 15_000, keepAlive: 5000, check: 500 }

/** How long a stop waits for what is being answered. */
const graceMs = 10_000

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const known = /^\/($|feedback$|health$|results($|\/(session|data|report\.md|report\.json)$))/

/** Serves a site. @throws Error (as rejection) naming the address that cannot be had. */
export async function listen(answer: Answer, options: ListenOptions): Promise<Listening> {
  const { requestMs = patience.request } = options
  const timeouts = { requestTimeout: requestMs, headersTimeout: requestMs, keepAliveTimeout: patience.keepAlive }
  const server = createServer({ ...timeouts, connectionsCheckingInterval: patience.check }, (message, target) => {
    void respond(message, target, answer, { ...options, isStopping: () => !server.listening })
  })
  await start(server, options)
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return { port, stop: () => stop(server) }
}

function start(server: Server, { host, port }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? 'something else is listening there; choose another with --port' : message
      reject(new Error(`${host}:${port}: ${reason}`))
    })
    server.listen(port, host, resolve)
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

async function respond(message: IncomingMessage, target: ServerResponse, answer: Answer, options: Circumstances) {
  const startedAt = performance.now()
  const response = await answerTo(message, answer, options)
  const isOver = target.destroyed || target.headersSent
  if (!isOver) await send(message, target, response, options)
  options.log('info', 'request', {
    method: message.method ?? '',
    path: pathOf(message),
    status: isOver ? 499 : response.status, // whoever asked is gone
    ms: Math.round(performance.now() - startedAt),
  })
}

async function answerTo(message: IncomingMessage, answer: Answer, options: ListenOptions): Promise<Response> {
  try {
    const visit = toVisit(message, options)
    return visit ? await answer(visit) : refuse(400, 'This request cannot be read', { connection: 'close' })
  } catch (error) {
    options.log('error', 'failed', { path: pathOf(message), reason: (error as Error).message })
    return refuse(503, 'Something is wrong on this side: try again in a few seconds', { 'retry-after': '5' })
  }
}

async function send(
  message: IncomingMessage,
  target: ServerResponse,
  response: Response,
  { log, isStopping }: Circumstances,
): Promise<void> {
  try {
    const body = Buffer.from(await response.arrayBuffer())
    // Refused unread, the rest would block the line; and a server that stops waits for no next request.
    if (!message.complete || isStopping()) target.setHeader('connection', 'close')
    if (response.body) target.setHeader('content-length', body.length)
    target.writeHead(response.status, Object.fromEntries(response.headers))
    target.end(message.method === 'HEAD' ? undefined : body)
  } catch (error) {
    log('warn', 'not-sent', { reason: (error as Error).message })
    target.destroy()
  }
}

/** What Node received as the web knows it; nothing where it is no request of the web. */
function toVisit(message: IncomingMessage, { isBehindProxy }: ListenOptions): Visit | null {
  const { method = '', url = '', headers, socket } = message
  if (!methods.includes(method) || !url.startsWith('/')) return null
  const forwarded = (name: string) => (isBehindProxy ? String(headers[name] ?? '') : '')
  const lastProxy = forwarded('x-forwarded-for').split(',').at(-1)?.trim()
  return {
    request: toRequest(message, `http://localhost${url}`, method),
    sender: senderOf(lastProxy || (socket.remoteAddress ?? '')),
    isSecure: forwarded('x-forwarded-proto') === 'https',
  }
}

function toRequest(message: IncomingMessage, url: string, method: string): Request {
  const pairs = Object.entries(message.headers).map(([name, value]): [string, string] => [name, String(value)])
  const body = /^(GET|HEAD)$/.test(method) ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>)
  const init: RequestInit & { duplex?: 'half' } = { method, headers: pairs, ...(body && { body, duplex: 'half' }) }
  return new Request(url, init)
}

/** The path where it is one of ours: addresses hold keys, and whatever somebody likes to write into a log. */
function pathOf({ url = '' }: IncomingMessage): string {
  const path = url.replace(/[?#].*/s, '')
  return known.test(path) ? path : 'other'
}
