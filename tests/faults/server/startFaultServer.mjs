// @ts-check
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { createLedger } from './createLedger.mjs'
import { faults } from './faults.mjs'
import { siteFile } from './siteFiles.mjs'

/**
 * @typedef {import('./createLedger.mjs').Post} Post
 * @typedef {{ name: string, status?: number, headers?: Record<string, string>, body?: string }} Fault
 * @typedef {string | Fault | (string | Fault)[] | ((post: Post) => string | Fault)} Plan what happens to every POST, or
 *   to one after the other and then nothing bad, or what the function says
 * @typedef {'allowed' | 'missing' | 'wrong' | 'preflight refused'} Cors
 */

/**
 * A site with the page under test and an endpoint that fails as planned; `home` and `abroad` are two origins of it.
 * Whatever a fault does is written on the very socket, so that no server library softens it.
 * @param {URL} dist folder of the build under test
 */
export async function startFaultServer(dist) {
  const site = {
    dist,
    ledger: createLedger(),
    home: '',
    abroad: '',
    /** @type {Plan} */
    plan: 'ok',
    /** @type {Cors} */
    cors: 'allowed',
    exposed: '',
    /** @type {import('./siteFiles.mjs').Setting} */
    setting: { attributes: {}, patches: [], told: '', holds: '', sandbox: '' },
    close() {
      for (const server of servers) server.closeAllConnections()
      for (const server of servers) server.close()
    },
  }
  const servers = [0, 1].map(() => createServer((request, response) => serve(request, response, site)))
  const [home, abroad] = await Promise.all(servers.map(listen))
  site.home = `http://localhost:${home}`
  site.abroad = `http://127.0.0.1:${abroad}`
  site.setting = { ...site.setting, told: `${site.abroad}/told` }
  return site
}

/** @typedef {Awaited<ReturnType<typeof startFaultServer>>} Site */
/** @typedef {import('node:http').IncomingMessage} Incoming */
/** @typedef {import('node:http').ServerResponse} Outgoing */

/** @param {import('node:http').Server} server */
async function listen(server) {
  server.keepAliveTimeout = 120_000 // an idle line must not die by itself: that is a fault, and faults are planned
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port
}

/** @param {Incoming} request @param {Outgoing} response @param {Site} site */
async function serve(request, response, site) {
  const url = new URL(request.url ?? '/', site.home)
  const open = { 'access-control-allow-origin': '*' }
  if (url.pathname === '/told') return hear(request, response, site)
  if (request.method === 'OPTIONS') return preflight(response, site)
  if (request.method === 'POST') return takePost(request, response, site)
  const file = await siteFile(url, site.setting, site.dist).catch(() => undefined)
  if (!file) return response.writeHead(404, open).end()
  response.writeHead(200, { ...open, 'content-type': file.type, 'cache-control': 'no-cache' }).end(file.content)
}

/** @param {Incoming} request @param {Outgoing} response @param {Site} site */
async function hear(request, response, { ledger }) {
  const told = JSON.parse(await text(request))
  ledger.told.push({ ...told, at: ledger.now() })
  await ledger.onTold(told)
  response.writeHead(204, { 'access-control-allow-origin': '*' }).end()
}

/** @param {Outgoing} response @param {Site} site */
function preflight(response, site) {
  const allowed = { 'access-control-allow-headers': '*, content-type', 'access-control-allow-methods': 'POST' }
  const isRefused = site.cors === 'preflight refused'
  response.writeHead(isRefused ? 403 : 204, isRefused ? {} : { ...corsHeaders(site), ...allowed }).end()
}

/** @param {Site} site @returns {Record<string, string>} */
function corsHeaders({ cors, exposed }) {
  if (cors === 'missing') return {}
  if (cors === 'wrong') return { 'access-control-allow-origin': 'https://another.example' }
  return { 'access-control-allow-origin': '*', ...(exposed && { 'access-control-expose-headers': exposed }) }
}

/** @param {Incoming} request @param {Outgoing} response @param {Site} site */
async function takePost(request, response, site) {
  const { ledger, plan } = site
  const body = await text(request).catch(() => '')
  if (!body) return // cut before it was whole: nothing has arrived
  const post = ledger.arrive(body, request.url ?? '')
  const planned = Array.isArray(plan) ? (plan.shift() ?? 'ok') : typeof plan === 'function' ? plan(post) : plan
  const fault = typeof planned === 'string' ? { name: planned } : planned
  const act = faults[fault.name]
  if (!act) throw new Error(`There is no fault "${fault.name}"; there are ${Object.keys(faults).join(', ')}`)
  post.fault = fault.name
  response.once('finish', () => {
    const isTaken = response.statusCode < 300 && fault.name !== 'html' && site.cors === 'allowed'
    post.state = isTaken ? 'acknowledged' : 'refused'
  })
  response.once('close', () => {
    if (post.state === 'open') post.state = 'cut'
  })
  act({ response, commit: () => ledger.commit(post), cors: corsHeaders(site), ...fault })
}
