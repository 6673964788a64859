// @ts-check
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { heardScript, hostPage } from './hostPage.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Incoming
 * @typedef {import('node:http').ServerResponse} Outgoing
 * @typedef {(request: Incoming, response: Outgoing) => unknown} Handler
 * @typedef {{ path: string, status: number, type: string | undefined, key: string | undefined, record: any }} Post
 * @typedef {{ status?: number, headers?: Record<string, string>, body?: string }} Answer
 */

const dist = new URL('../../../dist/', import.meta.url)

/** One prompt that asks as soon as the page has loaded. */
export const mood = { id: 'mood', question: 'How was it?', when: { load: '0s' } }

/** Pacing that holds nothing back. */
export const relaxed = { perVisit: 1000, between: '0d', afterAnswer: '0d', afterDismissal: '0d', maxShowings: 1000 }

/**
 * A host's own site, for tests the demo shop is too friendly for: every address without an extension is a page, and
 * what is served, and how the endpoint answers, can change at any time.
 */
export async function startSite() {
  /** @type {Map<string, Handler | string | object>} */
  const files = new Map(Object.entries({ '/heard.js': heardScript, '/prompts.json': { prompts: [mood] } }))
  const site = {
    url: '',
    /** What every page is, unless `serve` knows better. */
    page: hostPage(),
    /** Headers of every page. @type {Record<string, string>} */
    headers: {},
    /** How the endpoint answers; `off` cuts the line. @type {Answer | 'off' | ((record: any) => Answer)} */
    answer: {},
    /** Every POST the endpoint saw, those it never answered with status 0. @type {Post[]} */
    posts: [],
    /** The records the endpoint has taken. */
    taken: () => site.posts.filter(({ status }) => status === 200).map(({ record }) => record),
    /** Serves a text, an object as JSON, or whatever the function does. @param {string} path @param {Handler | string | object} what */
    serve: (path, what) => files.set(path, what),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  const server = createServer((request, response) => reply(request, response, site, files))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  site.url = `http://localhost:${port}`
  return site
}

/**
 * @param {Incoming} request
 * @param {Outgoing} response
 * @param {{ page: string, headers: Record<string, string>, answer: any, posts: Post[] }} site
 * @param {Map<string, any>} files
 */
async function reply(request, response, site, files) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'POST') return takePost(request, response, site)
  const file = files.get(pathname)
  if (typeof file === 'function') return file(request, response)
  if (file !== undefined) return send(response, pathname, typeof file === 'string' ? file : JSON.stringify(file))
  if (pathname.startsWith('/moodpoint/')) return sendBuilt(response, pathname)
  if (pathname.includes('.')) return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end()
  response.writeHead(200, { 'content-type': 'text/html', ...site.headers }).end(site.page)
}

/** @type {Record<string, string>} */
const types = { js: 'text/javascript', json: 'application/json', map: 'application/json' }

/** @param {Outgoing} response @param {string} path @param {string | Buffer} body */
function send(response, path, body) {
  const type = types[path.split('.')[1] ?? ''] ?? 'text/html'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

/** @param {Outgoing} response @param {string} path */
async function sendBuilt(response, path) {
  const body = await readFile(new URL(path.replace('/moodpoint/', ''), dist)).catch(() => undefined)
  if (body) send(response, path, body)
  else response.writeHead(404).end()
}

/** @param {Incoming} request @param {Outgoing} response @param {{ answer: any, posts: Post[] }} site */
async function takePost(request, response, site) {
  const { 'content-type': type, 'x-key': key } = request.headers
  const record = JSON.parse(await text(request))
  const answer = typeof site.answer === 'function' ? site.answer(record) : site.answer
  const { status = 200, headers = {}, body = '{}' } = answer
  site.posts.push({
    path: request.url ?? '',
    status: answer === 'off' ? 0 : status,
    type,
    key: key?.toString(),
    record,
  })
  if (answer === 'off') return request.socket.destroy()
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}
