import { isSameKey } from './isSameKey.js'
import { Refusal } from './refusal.js'

const contentTypes = ['application/json', 'text/plain']

/** Whom a receiver takes records from. */
export interface Admission {
  writeKey: string | undefined
  origins: readonly string[] | '*'
}

/**
 * Looks at everything that can be judged before the body is read.
 *
 * @throws Refusal with 405, 403 or 415.
 */
export function checkRequest(request: Request, { writeKey, origins }: Admission): void {
  if (request.method !== 'POST') {
    throw new Refusal(405, `${request.method} is not taken here: send records by POST`, { allow: 'POST, OPTIONS' })
  }
  if (!isFromListed(request, origins)) {
    throw new Refusal(403, 'Pages of this origin may not post here: add it to the origins of the receiver')
  }
  if (writeKey !== undefined && !isSameKey(toKey(request), writeKey)) {
    throw new Refusal(403, 'The write key is missing or wrong: add ?key=… to the endpoint of the widget')
  }
  if (!contentTypes.includes(toContentType(request))) {
    throw new Refusal(415, `The content type is none of ours: send ${contentTypes.join(' or ')}`)
  }
}

/**
 * Whether no page sent it, or one that may. Kept from reading the answer, a page of another site could still make its
 * visitors post: `text/plain` needs no preflight. A page of the receiver's own origin need not be named: browsers say so,
 * but over plain http they do not.
 */
function isFromListed({ headers }: Request, origins: Admission['origins']): boolean {
  const origin = headers.get('origin')
  return (
    origins === '*' || origin === null || origins.includes(origin) || headers.get('sec-fetch-site') === 'same-origin'
  )
}

function toKey(request: Request): string {
  return new URL(request.url).searchParams.get('key') ?? ''
}

function toContentType(request: Request): string {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  return type.trim().toLowerCase()
}
