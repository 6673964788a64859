// @ts-check
import { createEndpoint } from './endpoint.mjs'
import { serveFile } from './files.mjs'
import { renderInbox } from './inbox.mjs'
import { servePage } from './layout.mjs'
import { readNames, servePrompts } from './prompts.mjs'
import { respondJson, respondPage } from './respond.mjs'
import { setSwitches } from './switches.mjs'

/** More rows than anybody scrolls; keeps the page quick when a test has filled the store. */
const inboxLimit = 200

/**
 * Addresses that take more than a visit. The receiver judges what comes to `/feedback` by itself.
 *
 * @type {Record<string, string[] | undefined>}
 */
const methodsOf = {
  '/feedback': ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/demo/switches': ['GET', 'HEAD', 'POST'],
}

/**
 * @typedef {import('./endpoint.mjs').Handle} Handle
 * @typedef {object} Parts
 * @property {{ recent(options: { limit: number }): Promise<any[]> | any[] }} store
 * @property {import('./createPulse.mjs').Pulse} pulse
 * @property {{ handle: Handle }} results
 * @property {Handle} receive
 * @property {import('./switches.mjs').Switches} switches
 * @property {import('./endpoint.mjs').SeenRequest[]} requests
 * @property {AbortSignal} signal aborted when the shop closes
 */

/**
 * @param {Request} request
 * @param {import('./switches.mjs').Switches} switches
 */
async function serveSwitches(request, switches) {
  if (request.method !== 'POST') return respondJson(switches)
  // Another site cannot send this type without asking first, and nobody answers it.
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    return respondJson({ error: 'send application/json' }, 415)
  try {
    setSwitches(switches, await request.json())
    return respondJson(switches)
  } catch (error) {
    return respondJson({ error: /** @type {Error} */ (error).message }, 400)
  }
}

/**
 * All addresses that are not a page or a file.
 *
 * @param {Parts} parts
 * @returns {Record<string, Handle>}
 */
function namedRoutes({ store, switches, pulse, results, ...parts }) {
  const recent = () => store.recent({ limit: inboxLimit })
  return {
    '/feedback': createEndpoint({ ...parts, switches }),
    '/demo/switches': (request) => serveSwitches(request, switches),
    '/prompts.json': () => servePrompts(switches.pacing),
    '/inbox.json': async () => respondJson({ records: await recent() }),
    '/inbox': async () => respondPage(renderInbox(await recent(), await readNames(), (await pulse.read()).seconds)),
    '/results': results.handle,
    '/results/data': results.handle,
    '/results/report.md': results.handle,
    '/results/report.json': results.handle,
  }
}

/**
 * The whole site as one function from Request to Response.
 *
 * @param {Parts} parts
 * @returns {Handle}
 */
export function createShop(parts) {
  const routes = namedRoutes(parts)
  return async (request) => {
    const url = new URL(request.url)
    const { pathname } = url
    const allowed = methodsOf[pathname] ?? ['GET', 'HEAD']
    if (!allowed.includes(request.method))
      return new Response('That is not done here.\n', { status: 405, headers: { allow: allowed.join(', ') } })
    if (Object.hasOwn(routes, pathname)) return routes[pathname](request)
    const isFile = /\.\w+$/.test(pathname)
    return isFile ? serveFile(pathname) : servePage(url, parts.switches)
  }
}
