/**
 * Places where a spreadsheet would take up a formula: at the start of a cell, and after any sign that some spreadsheet in
 * some country takes for the end of one, so that the wrong choice of separator opens nothing either.
 */
const formulaStart = /(?<=^|[;,|\t\r\n"])(?='*[=+\-@\t\r\n＝＋－＠])/gu
const escapedStart = /(?<=^|[;,|\t\r\n"])'(?='*[=+\-@\t\r\n＝＋－＠])/gu

/** Marks what a spreadsheet would run as text (OWASP, "CSV injection"): an apostrophe before it. */
export function escapeCell(text: string): string {
  return text.replace(formulaStart, "'")
}

/** Takes the marks of {@link escapeCell} away again. */
export function unescapeCell(text: string): string {
  return text.replace(escapedStart, '')
}
