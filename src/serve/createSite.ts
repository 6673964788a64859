import type { Access } from './createAccess.js'
import type { Limiter } from './createLimiter.js'
import { protect, refuse, respondPage, respondText } from './respond.js'
import { type SignInState, signInPage } from './signInPage.js'

/** A request, and who sent it. */
export interface Visit {
  request: Request
  /** Whom limits count, such as an address. */
  sender: string
  /** Whether it came over https, as far as that is known. */
  isSecure: boolean
}

/** The results, in the forms in which they are read. */
export interface Views {
  page(): Promise<{ html: string; policy: string }>
  /** What the page is drawn from, and what names this state of it. */
  data(): Promise<{ json: string; revision: string }>
  markdown(): Promise<string>
  json(): Promise<string>
}

/** What the site is made of. */
export interface SiteParts {
  receive(request: Request): Promise<Response>
  /** Headers by which pages of other sites may read that they posted too much, and when to come back. */
  corsFor(request: Request): Record<string, string>
  access: Access
  views: Views
  /** Whether the store answers. */
  isHealthy(): Promise<boolean>
  limits: { post: Limiter; read: Limiter; signIn: Limiter }
  /** SHA-256 of a text in base64. */
  hash(text: string): string
}

type Answer = (visit: Visit) => Promise<Response> | Response

/** Longest form that signs in. */
const maxFormBytes = 2048

/**
 * Makes the site: anyone may post, whoever has the token may read. Every path is an entry of one table; those under
 * `/results` are closed as a whole, so that a new one cannot be left open.
 */
export function createSite(parts: SiteParts): (visit: Visit) => Promise<Response> {
  const { receive, limits } = parts
  const open: Record<string, Answer> = {
    '/feedback': async ({ request }) => protect(await receive(request)),
    '/health': ({ request }) => readOnly(request) ?? health(parts),
    '/': ({ request }) => readOnly(request) ?? seeOther('/results'),
    '/results/session': (visit) => signIn(visit, parts),
  }
  const closed = viewsOf(parts)
  return async (visit) => {
    const { pathname } = new URL(visit.request.url)
    const limit = pathname === '/feedback' ? limits.post : limits.read
    const seconds = limit(visit.sender)
    if (seconds > 0) return tooMany(seconds, pathname === '/feedback' ? parts.corsFor(visit.request) : {})
    const answer = own(open, pathname)
    if (answer) return answer(visit)
    if (pathname !== '/results' && !pathname.startsWith('/results/')) return refuse(404, 'There is nothing here')
    return (
      readOnly(visit.request) ??
      (parts.access.mayRead(visit.request) ? read(pathname, closed, visit) : ask(visit, parts))
    )
  }
}

function viewsOf({ views }: SiteParts): Record<string, Answer> {
  return {
    '/results': async () => {
      const { html, policy } = await views.page()
      return respondPage(html, policy)
    },
    '/results/data': async ({ request }) => {
      const { json, revision } = await views.data()
      const etag = `"${revision}"`
      const isKnown = request.headers.get('if-none-match') === etag
      return respondText(isKnown ? null : json, { status: isKnown ? 304 : 200, headers: { etag } })
    },
    '/results/report.md': async () => respondText(await views.markdown(), { type: 'text/markdown' }),
    '/results/report.json': async () => respondText(await views.json()),
  }
}

function read(pathname: string, closed: Record<string, Answer>, visit: Visit): Promise<Response> | Response {
  return own(closed, pathname)?.(visit) ?? refuse(404, 'There is nothing here')
}

/** People get the page that asks for the token, programs a sentence. */
function ask({ request }: Visit, parts: SiteParts): Response {
  const { pathname } = new URL(request.url)
  if (pathname === '/results') return signInAgain('first', 401, parts)
  return refuse(401, 'Results are for who has the token: send it as Authorization: Bearer TOKEN')
}

function signInAgain(state: SignInState, status: number, { hash }: SiteParts): Response {
  const { html, policy } = signInPage(state, hash)
  return respondPage(html, policy, status)
}

async function signIn({ request, sender, isSecure }: Visit, parts: SiteParts): Promise<Response> {
  if (request.method !== 'POST') return request.method === 'GET' ? seeOther('/results') : notTaken('POST')
  const seconds = parts.limits.signIn(sender)
  if (seconds > 0) return tooMany(seconds)
  const token = new URLSearchParams(await readForm(request)).get('token') ?? ''
  if (!parts.access.isToken(token.trim())) return signInAgain('wrong', 403, parts)
  return seeOther('/results', { 'set-cookie': parts.access.toCookie(isSecure) })
}

/** The form, or nothing where it is longer than any token. */
async function readForm({ body }: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxFormBytes) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function health({ isHealthy }: SiteParts): Promise<Response> {
  const ok = await isHealthy()
  return respondText(JSON.stringify({ ok }), { status: ok ? 200 : 503 })
}

function readOnly({ method }: Request): Response | undefined {
  return method === 'GET' || method === 'HEAD' ? undefined : notTaken('GET, HEAD')
}

function notTaken(allow: string): Response {
  return refuse(405, `Only ${allow} is taken here`, { allow })
}

function tooMany(seconds: number, headers: Record<string, string> = {}): Response {
  const reason = `Too many requests: come back in ${seconds} s`
  return refuse(429, reason, { 'retry-after': String(seconds), ...headers })
}

function seeOther(location: string, headers: Record<string, string> = {}): Response {
  return respondText(null, { status: 303, headers: { location, ...headers } })
}

function own(table: Record<string, Answer>, path: string): Answer | undefined {
  return Object.hasOwn(table, path) ? table[path] : undefined
}
