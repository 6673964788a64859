type HeaderMap = Record<string, string>

/** On every answer: nothing is kept by caches, framed, sniffed, or told where it came from. */
const common: HeaderMap = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** What is read by the pages of this server alone. */
const own: HeaderMap = { ...common, 'cross-origin-resource-policy': 'same-origin' }

const noPage = "default-src 'none'; frame-ancestors 'none'"

/** A page under its policy. @param policy - What it may load, beside never being framed. */
export function respondPage(html: string, policy: string, status = 200): Response {
  const headers = {
    ...own,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${policy}; frame-ancestors 'none'`,
  }
  return new Response(html, { status, headers })
}

/** Data or text, which no browser should ever run. */
export function respondText(text: string | null, { status = 200, headers = {}, type = 'application/json' } = {}) {
  const typed = text === null ? {} : { 'content-type': `${type}; charset=utf-8` }
  return new Response(text, { status, headers: { ...own, 'content-security-policy': noPage, ...typed, ...headers } })
}

/** Says no, with reason and remedy. */
export function refuse(status: number, error: string, headers: HeaderMap = {}): Response {
  return respondText(JSON.stringify({ error }), { status, headers })
}

/** Adds to an answer of the receiver what every answer has; other sites may read it. */
export function protect(response: Response): Response {
  for (const [name, value] of Object.entries({ ...common, 'content-security-policy': noPage }))
    response.headers.set(name, value)
  return response
}
