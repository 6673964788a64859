import type { ReceivedResponse } from '../receiver/index.js'
import { answerColumns, responseColumns } from './columns.js'
import { escapeCell } from './escapeCell.js'

/** The names of the columns; the mark before them tells spreadsheets that it is UTF-8. */
export function csvHead(): string {
  return `\uFEFF${[...responseColumns, ...answerColumns].map(({ name }) => name).join(',')}\r\n`
}

/** A response as lines of CSV, one for each answer, so that every cell is one thing and can be counted. */
export function toCsv(record: ReceivedResponse): string {
  const own = responseColumns.map(({ write }) => toCell(write(record)))
  return record.answers
    .map((answer) => [...own, ...answerColumns.map(({ write }) => toCell(write(answer)))].join(','))
    .map((line) => `${line}\r\n`)
    .join('')
}

/** What people wrote is always quoted, and never a formula. */
function toCell(value: string | number | boolean | null | undefined): string {
  if (typeof value !== 'string') return String(value ?? '')
  return `"${escapeCell(value).replaceAll('"', '""')}"`
}
