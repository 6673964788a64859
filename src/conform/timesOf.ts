/** How often an answer names an id; an answer that is a number and nothing else is the count itself. */
export function timesOf(text: string, id: string): number {
  if (/^\s*\d+\s*$/.test(text)) return Number(text)
  return text.toLowerCase().split(id.toLowerCase()).length - 1
}
