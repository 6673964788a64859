import { isSameKey } from './isSameKey.js'
import { Refusal } from './refusal.js'

const contentTypes = ['application/json', 'text/plain']

/**
 * Looks at everything that can be judged before the body is read.
 *
 * @throws Refusal with 405, 403 or 415.
 */
export function checkRequest(request: Request, writeKey: string | undefined): void {
  if (request.method !== 'POST') {
    throw new Refusal(405, `${request.method} is not taken here: send records by POST`, { allow: 'POST, OPTIONS' })
  }
  if (writeKey !== undefined && !isSameKey(toKey(request), writeKey)) {
    throw new Refusal(403, 'The write key is missing or wrong: add ?key=… to the endpoint of the widget')
  }
  if (!contentTypes.includes(toContentType(request))) {
    throw new Refusal(415, `The content type is none of ours: send ${contentTypes.join(' or ')}`)
  }
}

function toKey(request: Request): string {
  return new URL(request.url).searchParams.get('key') ?? ''
}

function toContentType(request: Request): string {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  return type.trim().toLowerCase()
}
