/** What is longer goes on lines of its own. */
const maxWidth = 110

/** JSON as people write it: what is short stays on one line. */
export function prettyJson(value: unknown, unit = '  ', indent = ''): string {
  const line = oneLine(value)
  if (typeof value !== 'object' || !value || indent.length + line.length <= maxWidth) return line
  const inner = indent + unit
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((item) => prettyJson(item, unit, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${prettyJson(item, unit, inner)}`)
  const lines = `\n${inner}${parts.join(`,\n${inner}`)}\n${indent}`
  return isList ? `[${lines}]` : `{${lines}}`
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || !value) return JSON.stringify(value)
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`)
  return parts[0] ? `{ ${parts.join(', ')} }` : '{}'
}
