import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import type { Finding } from './verdict.js'

/** Lets a prompt pass on the pages it names: one pattern must match, no excluding one may. */
export function pages({ pages: wanted }: NormalPrompt, { url: actual }: Pick<Facts, 'url'>): Finding {
  const matches = wanted[0] ? matcherOf(actual) : () => false // a first look at an address takes 0.3 ms
  const excludes = (pattern: string) => pattern.startsWith('!')
  // As it stands, a pattern that excludes matches nothing.
  const isIncluded = wanted.every(excludes) || wanted.some(matches)
  const isExcluded = wanted.some((pattern) => excludes(pattern) && matches(pattern.slice(1)))
  return { code: isIncluded && !isExcluded ? 'ok' : 'other-page', actual, wanted }
}

/**
 * Makes what tells whether a glob matches an address: `*` stands for any run of characters, slashes included. A pattern
 * with a scheme is compared with origin and path, any other with the path alone. A trailing slash makes no difference.
 */
export function matcherOf(address: string): (pattern: string) => boolean {
  const { origin, pathname } = new URL(address)
  const path = decode(pathname)
  return (pattern) => {
    const bare = pattern.replace(/\/$/, '')
    const page = pattern.startsWith('http') ? origin + path : path
    // Most end at their beginning: to compile the patterns of 200 prompts takes 15 ms.
    return (
      page.startsWith(bare.replace(/\*.*/, '')) &&
      new RegExp(`^${bare.replace(/[^\w*]/g, '\\$&').replace(/\*+/g, '.*')}/?$`).test(page)
    )
  }
}

/** Patterns are written as people read addresses; a malformed escape is compared as it stands. */
function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
