import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Facts } from '../visit/facts.js'
import { type GateResult, result } from './verdict.js'

/** Lets a prompt pass on the pages it names: one pattern must match, no excluding one may. */
export function pages({ pages: wanted }: NormalPrompt, { url: actual }: Facts): GateResult {
  const matching = (isExcluding: boolean) =>
    wanted.filter(
      (pattern) =>
        pattern.startsWith('!') === isExcluding && matchesPage(isExcluding ? pattern.slice(1) : pattern, actual),
    )
  const isIncluded = matching(false).length || wanted.every((pattern) => pattern.startsWith('!'))
  return result('pages', isIncluded && !matching(true).length ? 'ok' : 'other-page', { actual, wanted })
}

/**
 * Whether a glob matches an address: `*` stands for any run of characters, slashes included. A pattern with a scheme
 * is compared with origin and path, any other with the path alone. A trailing slash makes no difference.
 */
export function matchesPage(pattern: string, address: string): boolean {
  const { origin, pathname } = new URL(address)
  const path = decode(pattern.startsWith('http') ? origin + pathname : pathname)
  const glob = pattern.replace(/\/$/, '').replace(/[^*]+/g, (text) => text.replace(/[\\^$+?.()|[\]{}]/g, '\\$&'))
  return new RegExp(`^${glob.replace(/\*+/g, '.*')}/?$`).test(path)
}

/** Patterns are written as people read addresses; a malformed escape is compared as it stands. */
function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
