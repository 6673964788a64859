// What moodpoint itself may send.
const ownHeaders = ['content-type', 'idempotency-key']
// Field names are tokens (RFC 9110, section 5.1); a browser lists them in lower case, sorted, each once.
const tokenPattern = /^[a-z\d!#$%&'*+.^_`|~-]+$/
/** A page asks for a handful: a longer list is no page's, and is not thrown back. */
const maxAskedLength = 1024

/**
 * The headers that let a page of another origin read the answer: `Retry-After` tells its widget when to come back, `Date`
 * by how much the clock of the device is off. Cookies are never asked for.
 */
export function toCorsHeaders(request: Request, origins: readonly string[] | '*'): Record<string, string> {
  const allowed = toAllowedOrigin(request.headers.get('origin'), origins)
  return {
    ...(allowed && { 'access-control-allow-origin': allowed, 'access-control-expose-headers': 'Retry-After, Date' }),
    ...(allowed && request.method === 'OPTIONS' && toPreflightHeaders(request)),
    // Said even when refused: a shared cache must not hand one origin's answer to another.
    ...(origins !== '*' && { vary: 'Origin' }),
  }
}

/** Every header the page asks for is allowed: hosts configure their own, and to a receiver none of them is dangerous. */
function toPreflightHeaders(request: Request): Record<string, string> {
  const asked = (request.headers.get('access-control-request-headers') ?? '').toLowerCase()
  const names = asked.length > maxAskedLength ? [] : asked.split(',').map((name) => name.trim())
  const tokens = names.filter((name) => tokenPattern.test(name))
  return {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': [...new Set([...ownHeaders, ...tokens])].join(', '),
    'access-control-max-age': '86400', // a day: the longest any browser remembers it (Firefox)
  }
}

function toAllowedOrigin(origin: string | null, origins: readonly string[] | '*'): string | null {
  if (origins === '*') return '*'
  return origin !== null && origins.includes(origin) ? origin : null
}
