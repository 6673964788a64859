import type { Issue } from '../issue.js'
import type { PromptRule } from './rule.js'

/** A pattern matches some page, and what it includes is not excluded again. */
export const pages: PromptRule = ({ pages: patterns = [] }) => {
  const issues = patterns.flatMap((pattern, index) => patternIssue(pattern.replace(/^!/, ''), `pages[${index}]`))
  return issues[0] ? issues : nothingLeft(patterns)
}

/** Why a pattern matches nothing, and the remedy; what is compared is said in `targeting/pages.ts`. */
const reasons: Array<[cause: RegExp, problem: string, remedy: string]> = [
  [/[?#]/, 'query and fragment are not compared', 'write the path alone, and parameters under "query"'],
  [/^(\*+:)?\/\/[^/]*\./, 'a path has no host', 'begin with "https://"'],
  [/%[\da-f]{2}/i, 'escapes are compared as people read them', 'write the letters themselves'],
  [/^/, 'no page has such an address', 'copy it from the address bar, as in "/checkout/*" or "https://shop.example/*"'],
]

function patternIssue(pattern: string, path: string): Issue[] {
  const cause = reasons.find(([cause], index) => cause.test(pattern) && (index < 2 || !canMatch(pattern)))
  return cause ? [{ path, problem: `matches no page: ${cause[1]}`, remedy: cause[2] }] : []
}

/** Tries pages a pattern describes: a browser may write each address in another way. */
function canMatch(pattern: string): boolean {
  const ports = [':1', ':1/x'].map((port) => pattern.replace(/(?<=\/\/[^/]*):\*+/, port))
  return ['x', '1', '', 'x/x', '//x'].some((text) => {
    const pages = ports.map((page) => page.replace(/^\*+/, `/${text}`).replace(/\*+/g, text))
    return pages.some((page) => withoutSlash(asRead(page)) === withoutSlash(page))
  })
}

/** The address as it is compared. */
function asRead(address: string): string | undefined {
  try {
    const escaped = address.replace(/%(?![\da-f]{2})/gi, '%25')
    const isPath = address.startsWith('/')
    const { origin, pathname } = new URL(isPath ? `https://any.example${escaped}` : escaped)
    return decodeURI(isPath ? pathname : origin + pathname)
  } catch {
    return undefined // no address at all
  }
}

function withoutSlash(address: string | undefined): string | undefined {
  return address?.replace(/\/$/, '')
}

function nothingLeft(patterns: string[]): Issue[] {
  const excluding = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
  const including = patterns.filter((pattern) => !pattern.startsWith('!'))
  const isExcluded = (pattern: string) => excluding.some((other) => covers(other, pattern.replace(/^\*/, '/*')))
  if (!patterns[0] || !(including[0] ? including : ['/*']).every(isExcluded)) return []
  return [{ path: 'pages', problem: 'every page is excluded', remedy: 'remove the pattern with "!" that is too wide' }]
}

/** Whether a pattern matches all that another one does; a star of the other is one more character to it. */
function covers(pattern: string, other: string): boolean {
  const isAddress = pattern.startsWith('http')
  const compared = isAddress ? other : other.replace(/^https?:\/\/[^/]*(?=\/)/, '')
  const glob = withoutSlash(pattern)?.replace(/[^*]+/g, (text) => text.replace(/[\\^$+?.()|[\]{}]/g, '\\$&'))
  return new RegExp(`^${glob?.replace(/\*+/g, '.*')}/?$`).test(compared)
}
