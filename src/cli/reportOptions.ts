import type { Filters } from '../report/select.js'
import { readArgs } from './readArgs.js'

const formats = ['html', 'md', 'json'] as const

/** What a report is made of, and how it is written. */
export interface ReportOptions {
  /** Files of records; `-` is the standard input. */
  files: string[]
  /** A SQLite file of the receiver. */
  db: string | undefined
  /** The prompt file with the journey. */
  prompts: string | undefined
  format: (typeof formats)[number]
  title: string
  filters: Filters
  help: boolean
}

/**
 * Reads the arguments of `moodpoint report`.
 *
 * @throws Error naming the argument and what it should be.
 */
export function readReportOptions(args: string[]): ReportOptions {
  const { values, positionals: files } = readArgs(args, {
    db: { type: 'string' },
    prompts: { type: 'string' },
    format: { type: 'string', default: 'html' },
    title: { type: 'string', default: 'How it felt' },
    from: { type: 'string' },
    until: { type: 'string' },
    touchpoint: { type: 'string' },
    device: { type: 'string' },
    language: { type: 'string' },
    wording: { type: 'string' },
  })
  const { help, db, prompts, title, touchpoint, device, language, wording } = values
  if (!help && !files[0] && db === undefined)
    throw new Error('name the answers, as in: moodpoint report answers.ndjson > report.html')
  const format = formats.find((one) => one === values.format)
  if (!format) throw new Error(`--format: expected html, md or json, got "${values.format}"`)
  const [from, until] = [readDay('from', values.from), readDay('until', values.until)]
  if (device !== undefined && !['phone', 'tablet', 'desktop'].includes(device))
    throw new Error(`--device: expected phone, tablet or desktop, got "${device}"`)
  const filters = { from, until, touchpoint, device, language, wording }
  return { files, db, prompts, format, title, filters, help }
}

function readDay(name: string, text: string | undefined): string | undefined {
  if (text === undefined || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)))) return text
  throw new Error(`--${name}: expected a day such as 2026-12-03, got "${text}"`)
}
