import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { asksOn } from './asksOn.js'

/** Stands where a file names paths alone. */
const anyOrigin = 'https://any.example'

/** Addresses as no page has them: what matches them matches because of its star. */
const [anyHost, anyPath] = ['any', '~any/~page']

/** For each pattern that includes pages, one address it matches; none for patterns too odd to say. */
export function examplePages({ pages }: NormalPrompt): string[] {
  const including = pages.filter((pattern) => !pattern.startsWith('!'))
  return (including[0] ? including : ['/*']).flatMap(exampleOf)
}

/** Whether one prompt may ask on every page another one may ask on. */
export function coversPages(prompt: NormalPrompt, other: NormalPrompt): boolean {
  const examples = examplePages(other)
  const excluded = prompt.pages.filter((pattern) => pattern.startsWith('!'))
  const exceptions = excluded.flatMap((pattern) => exampleOf(pattern.slice(1)))
  return (
    examples[0] !== undefined &&
    examples.every((page) => asksOn(prompt, page)) &&
    !exceptions.some((page) => asksOn(other, page))
  )
}

function exampleOf(pattern: string): string[] {
  const path = pattern
    .replace(/^\*/, '/*')
    .replace(/(?<=^https?:\/\/[^/]*)\*+/g, anyHost)
    .replace(/\*+/g, anyPath)
  const address = path.startsWith('/') ? anyOrigin + path : path
  return URL.canParse(address) ? [address] : []
}

/** An address as the file would name it. */
export function nameOfPage(address: string): string {
  return address.replace(anyOrigin, '').replaceAll(anyPath, '*')
}
