import type { ListSpan } from './listSpan.js'
import { prettyJson } from './prettyJson.js'

/**
 * Writes an item into a list and leaves the rest of the text as it is.
 *
 * @param at - The number the item will have.
 * @returns Nothing where the list does not stand on lines of its own, so that nobody could tell how to write it.
 */
export function insertItem(
  text: string,
  { open, close, items }: ListSpan,
  item: unknown,
  at: number,
): string | undefined {
  const indentOf = (position: number) => /(?:^|\n)([ \t]*)$/.exec(text.slice(0, position))?.[1]
  const [first] = items
  const outer = /(?:^|\n)([ \t]*)"[^"\n]*"\s*:\s*$/.exec(text.slice(0, open))?.[1]
  const indent = first ? indentOf(first[0]) : outer && outer + outer
  if (!indent) return undefined
  const unit = indent.slice(0, indent.length / 2)
  const line = text.includes('\r\n') ? '\r\n' : '\n'
  const own = prettyJson(item, unit, indent).replaceAll('\n', line)
  if (!first) return `${text.slice(0, open + 1)}${line}${indent}${own}${line}${outer}${text.slice(close)}`
  const next = items[at]
  if (next) return `${text.slice(0, next[0])}${own},${line}${indent}${text.slice(next[0])}`
  const end = items.at(-1)?.[1]
  return `${text.slice(0, end)},${line}${indent}${own}${text.slice(end)}`
}
