const preflightHeaders = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type, idempotency-key',
  'access-control-max-age': '86400', // a day: the longest any browser remembers it (Firefox)
}

/**
 * The headers that let a page of another origin read the answer: `Retry-After` tells its widget when to come back, `Date`
 * by how much the clock of the device is off. Cookies are never asked for.
 */
export function toCorsHeaders(request: Request, origins: readonly string[] | '*'): Record<string, string> {
  const allowed = toAllowedOrigin(request.headers.get('origin'), origins)
  return {
    ...(allowed && { 'access-control-allow-origin': allowed, 'access-control-expose-headers': 'Retry-After, Date' }),
    ...(allowed && request.method === 'OPTIONS' && preflightHeaders),
    // Said even when refused: a shared cache must not hand one origin's answer to another.
    ...(origins !== '*' && { vary: 'Origin' }),
  }
}

function toAllowedOrigin(origin: string | null, origins: readonly string[] | '*'): string | null {
  if (origins === '*') return '*'
  return origin !== null && origins.includes(origin) ? origin : null
}
