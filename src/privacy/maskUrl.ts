const idPatterns = [
  /^\d+$/, // /orders/17
  /\d{4}/, // any longer number within a segment
  /@|%40/i, // an e-mail address
  /^(?=.*\d)[\da-f-]{8,}$/i, // UUIDs and hashes
  /^(?=.*\d)(?=.*[a-z])[\w~.=]{16,}$/i, // tokens
]

/**
 * Reduces an address to origin and path, with ids and tokens in the path masked as `:id`. The fragment is dropped, and
 * so is the query but for the keys in `allowedKeys`.
 */
export function maskUrl(address: string, allowedKeys: string[] = []): string {
  const { origin, pathname, protocol, searchParams } = new URL(address)
  const base = origin === 'null' ? `${protocol}//` : origin // file: and other opaque origins
  const path = pathname.split('/').map(maskSegment).join('/')
  const query = new URLSearchParams()
  for (const key of allowedKeys) for (const value of searchParams.getAll(key)) query.append(key, value)
  return `${base}${path}${query.size ? `?${query}` : ''}`.slice(0, 2000)
}

function maskSegment(segment: string): string {
  return idPatterns.some((pattern) => pattern.test(segment)) ? ':id' : segment
}
