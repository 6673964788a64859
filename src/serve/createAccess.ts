import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may read results. */
export interface Access {
  /** Whether that is the token. Takes the same time whatever is wrong with it. */
  isToken(given: string): boolean
  /** Whether a request may read: by its cookie, or by `Authorization: Bearer TOKEN`. */
  mayRead(request: Request): boolean
  /** A cookie that may read for thirty days; it does not hold the token. */
  toCookie(isSecure: boolean): string
}

const cookieName = 'moodpoint_results'
const lifeSeconds = 30 * 24 * 3600

/** Makes a token nobody can guess. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: as long as it was drawn at random, nobody finds it from that. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Makes the access to results. Sessions are signed with the hash of the token, so that a new token ends all of them, and
 * the server has none to remember.
 *
 * @param now - Milliseconds since the epoch.
 */
export function createAccess(tokenHash: string, now: () => number): Access {
  const sign = (expiry: string) => createHmac('sha256', tokenHash).update(`moodpoint results ${expiry}`).digest('hex')
  const isToken = (given: string) => isSame(hashOf(given), tokenHash)
  const isSession = (cookie: string) => {
    const [expiry = '', signature = ''] = cookie.split('.')
    return isSame(signature, sign(expiry)) && Number(expiry) > now()
  }
  return {
    isToken,
    mayRead({ headers }) {
      const [, bearer] = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '') ?? []
      return bearer === undefined ? isSession(cookieIn(headers)) : isToken(bearer)
    },
    toCookie(isSecure) {
      const expiry = String(now() + lifeSeconds * 1000)
      const attributes = `Path=/results; Max-Age=${lifeSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
      return `${cookieName}=${expiry}.${sign(expiry)}; ${attributes}`
    },
  }
}

/** Digests are of one length, and comparing them takes one time. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

function cookieIn(headers: Headers): string {
  const all = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  return all.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? ''
}
