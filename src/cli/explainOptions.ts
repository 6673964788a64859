import { listed } from '../explain/inWords.js'
import type { ToldVisitor } from '../review/readVisitor.js'
import { readArgs } from './readArgs.js'

/** The moment to look at. */
export interface ExplainOptions {
  file: string
  url: string
  /** Milliseconds since the epoch. */
  at: number
  /** BCP 47 tag. */
  language: string | undefined
  visitor: ToldVisitor
  /** Which visit of this device it is; that of the history where it is not told. */
  visits: number | undefined
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
    input: { type: 'string' },
    referrer: { type: 'string' },
    visits: { type: 'string' },
    trait: { type: 'string', multiple: true, default: [] },
    history: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const { url, at, language, history, json, help } = values
  const [file = '', another] = positionals
  const rest = { file, language, history, json, help }
  if (help) return { ...rest, url, at: now, visits: undefined, visitor: { traits: {} } }
  if (!file || another)
    throw new Error('name one file, as in: moodpoint explain prompts.json --url https://shop.example/help')
  if (language !== undefined && !isLanguage(language))
    throw new Error(`--language: expected a language such as "de" or "de-AT", got "${language}"`)
  return {
    ...rest,
    url: readUrl(url),
    at: at === undefined ? now : readTime(at),
    visits: values.visits === undefined ? undefined : readVisits(values.visits),
    visitor: {
      device: readOne('device', values.device, ['phone', 'tablet', 'desktop']),
      input: readOne('input', values.input, ['touch', 'mouse']),
      language,
      referrer: values.referrer === undefined ? undefined : readReferrer(values.referrer),
      traits: Object.fromEntries(values.trait.map(readTrait)),
    },
  }
}

function readOne<Own extends string>(name: string, text: string | undefined, known: Own[]): Own | undefined {
  const own = known.find((one) => one === text)
  if (text !== undefined && !own) throw new Error(`--${name}: expected ${listed(known, 'or')}, got "${text}"`)
  return own
}

function readVisits(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new Error(`--visits: expected which visit it is, such as 3, got "${text}"`)
}

/** The host alone, or the whole address of the page before. */
function readReferrer(text: string): string | undefined {
  if (text === 'direct') return undefined
  const address = /^https?:/.test(text) ? text : `https://${text}`
  if (URL.canParse(address)) return new URL(address).hostname
  throw new Error(`--referrer: expected a host such as news.example, or direct, got "${text}"`)
}

function readTrait(text: string): [key: string, value: string] {
  const [, key, value] = /^([^=]+)=(.*)$/.exec(text) ?? []
  if (key !== undefined && value !== undefined) return [key, value]
  throw new Error(`--trait: expected a trait such as plan=pro, got "${text}"`)
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
