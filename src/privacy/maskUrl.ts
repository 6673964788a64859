/**
 * What looks like an id: a number alone, four digits in a row anywhere, an e-mail address, hex with a digit (UUIDs,
 * hashes), a long run of letters and digits (tokens).
 */
const idLike = /^\d+$|\d{4}|@|%40|^(?=.*\d)[\da-f-]{8,}$|^(?=.*\d)[\w~.=]{16,}$/i

/** Small and capital letters and digits, sixteen or more: what no person writes (base64url, nanoid, JWT). */
const tokenLike = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w~.=-]{16,}$/

/**
 * Reduces an address to origin and path, with ids and tokens in the path masked as `:id`. The fragment is dropped, and
 * so is the query but for the keys in `allowedKeys`.
 */
export function maskUrl(address: string, allowedKeys: string[]): string {
  const { origin, pathname, protocol, searchParams } = new URL(address)
  const base = origin === 'null' ? `${protocol}//` : origin // file: and other opaque origins
  const path = pathname.split('/').map((segment) => (idLike.test(segment) || tokenLike.test(segment) ? ':id' : segment))
  const query = new URLSearchParams([...searchParams].filter(([key]) => allowedKeys.includes(key)))
  return `${base + path.join('/')}${query.size ? `?${query}` : ''}`.slice(0, 2000)
}
