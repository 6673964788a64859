import { readArgs } from './readArgs.js'

/** The moment to look at. */
export interface ExplainOptions {
  file: string
  url: string
  /** Milliseconds since the epoch. */
  at: number
  /** BCP 47 tag. */
  language: string | undefined
  device: string | undefined
  /** The file with what the device remembers. */
  history: string | undefined
  json: boolean
  help: boolean
}

/**
 * Reads the arguments of `moodpoint explain`.
 *
 * @throws Error naming the argument and what it should be.
 */
export function readExplainOptions(args: string[], now: number): ExplainOptions {
  const { values, positionals } = readArgs(args, {
    url: { type: 'string', default: '' },
    at: { type: 'string' },
    language: { type: 'string' },
    device: { type: 'string' },
    history: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const { url, at, language, device, history, json, help } = values
  const [file = '', another] = positionals
  const rest = { file, language, device, history, json, help }
  if (help) return { ...rest, url, at: now }
  if (!file || another)
    throw new Error('name one file, as in: moodpoint explain prompts.json --url https://shop.example/help')
  if (language !== undefined && !isLanguage(language))
    throw new Error(`--language: expected a language such as "de" or "de-AT", got "${language}"`)
  if (device !== undefined && !/^(phone|tablet|desktop)$/.test(device))
    throw new Error(`--device: expected phone, tablet or desktop, got "${device}"`)
  return { ...rest, url: readUrl(url), at: at === undefined ? now : readTime(at) }
}

function readUrl(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text)) return new URL(text).href
  throw new Error(`--url: expected the address of a page such as https://shop.example/help, got "${text}"`)
}

/** A day alone begins at midnight here, as a day and a time are meant here. */
function readTime(text: string): number {
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text)
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(time)) return time
  throw new Error(`--at: expected a time such as 2026-12-03T10:15, got "${text}"`)
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
