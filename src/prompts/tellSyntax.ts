/**
 * Tells people without code where a text stops being JSON: engines name a position, people look for lines.
 *
 * @param message - What `JSON.parse` said; left as it is where it names no position.
 */
export function tellSyntax(text: string, message: string): string {
  const [, what = message, at] = /^(.*?)(?: in JSON)? at position (\d+)/.exec(message) ?? []
  const isCut = /^Unexpected end/.test(message)
  if (!at && !isCut) return message
  const lines = text.slice(0, isCut ? text.length : Number(at)).split('\n')
  const column = (lines.at(-1) ?? '').length + 1
  return `${what} at line ${lines.length}, column ${column}: a comma, quote or bracket is missing or too many, there or before`
}
