// @ts-check
import { once } from 'node:events'
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { freePort } from '../server/freePort.mjs'
import { cellPage } from './cellPage.mjs'
import { galleryPage } from './page.mjs'

/** @type {Record<string, (search: URLSearchParams) => string>} */
const pages = { '/': galleryPage, '/cell': cellPage }
/** @type {Record<string, string>} */
const types = { js: 'text/javascript', mjs: 'text/javascript', css: 'text/css' }
/** How the endpoint of a state answers; the line of one is dead. @type {Record<string, number>} */
const answers = { parked: 400, saved: 0 }

const folders = {
  '/moodpoint/': new URL('./', import.meta.resolve('moodpoint/moodpoint.js')),
  '/': new URL('./', import.meta.url),
}

/** Serves the gallery, the built script and an endpoint. @param {{ port?: number }} [options] port 0 takes any free one */
export async function startGallery({ port = 0 } = {}) {
  const server = createServer((request, response) => reply(request, response))
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: `http://localhost:${address.port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function reply(request, response) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'POST') return answer(pathname.replace('/answers/', ''), request, response)
  const page = pages[pathname]
  if (page) return response.writeHead(200, { 'content-type': 'text/html' }).end(page(searchParams))
  const [, folder = '/', name = '', type = ''] = /^(\/moodpoint\/|\/)([\w-]+\.(\w+))$/.exec(pathname) ?? []
  const file = new URL(name, folders[/** @type {keyof typeof folders} */ (folder)])
  const body = types[type] && (await readFile(file).catch(() => undefined))
  if (!body) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[type], 'cache-control': 'max-age=60' }).end(body)
}

/** @param {string} state @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function answer(state, request, response) {
  const status = answers[state] ?? 200
  if (status === 0) return request.socket.destroy()
  request.resume().once('end', () => response.writeHead(status, { 'content-type': 'application/json' }).end('{}'))
}

async function main() {
  const { url, close } = await startGallery({ port: await freePort(Number(process.env.PORT ?? 4174)) })
  console.log(`The gallery: ${url}/\nStop with Ctrl+C.`)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
