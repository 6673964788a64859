import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import type { Finding } from './verdict.js'

/** Lets a prompt pass on the pages it names: one pattern must match, no excluding one may. */
export function pages({ pages: wanted }: NormalPrompt, { url: actual }: Pick<Facts, 'url'>): Finding {
  const excludes = (pattern: string) => pattern.startsWith('!')
  // As it stands, a pattern that excludes matches nothing.
  const isIncluded = wanted.every(excludes) || wanted.some((pattern) => matchesPage(pattern, actual))
  const isExcluded = wanted.some((pattern) => excludes(pattern) && matchesPage(pattern.slice(1), actual))
  return { code: isIncluded && !isExcluded ? 'ok' : 'other-page', actual, wanted }
}

/**
 * Whether a glob matches an address: `*` stands for any run of characters, slashes included. A pattern with a scheme
 * is compared with origin and path, any other with the path alone. A trailing slash makes no difference.
 */
export function matchesPage(pattern: string, address: string): boolean {
  const { origin, pathname } = new URL(address)
  const path = decode(pattern.startsWith('http') ? origin + pathname : pathname)
  const glob = pattern
    .replace(/\/$/, '')
    .replace(/[^\w*]/g, '\\$&')
    .replace(/\*+/g, '.*')
  return new RegExp(`^${glob}/?$`).test(path)
}

/** Patterns are written as people read addresses; a malformed escape is compared as it stands. */
function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
