/** Where a list stands in a text: its brackets, and the first and the last character of each item. */
export interface ListSpan {
  open: number
  close: number
  items: Array<[start: number, end: number]>
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Finds the list that stands under a key of the outermost object, in a text that is known to be JSON. */
export function listSpan(text: string, key: string): ListSpan | undefined {
  let [depth, end, isKey] = [0, 0, false]
  let [last, span, start]: [string, ListSpan | undefined, number | undefined] = ['', undefined, undefined]
  for (const { 0: own, index } of text.matchAll(token)) {
    if (span && depth === 2) {
      const isBetween = own === ',' || own === ']'
      if (isBetween && start !== undefined) span.items.push([start, end])
      start = isBetween ? undefined : (start ?? index)
      if (own === ']') return { ...span, close: index }
    }
    if (depth === 1 && own === ':') isKey = JSON.parse(last) === key
    if (depth === 1 && own === '[' && isKey) span = { open: index, close: index, items: [] }
    if (own === '{' || own === '[') depth++
    if (own === '}' || own === ']') depth--
    ;[last, end] = [own, index + own.length]
  }
  return undefined
}
