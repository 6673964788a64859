import type { SourceRecord } from '../results/index.js'
import { dayAt, toDay } from './days.js'

/** A person took answers back: what they gave before is to be forgotten. */
export interface Erasure {
  kind: 'erasure'
  id: string
  records: string[]
}

/** What a pile of records may hold. */
export type ReportRecord = SourceRecord | Erasure

/** A record, or the reason why the input is of no use. */
export type Read = { record: ReportRecord } | { reason: string }

type Raw = Record<string, unknown>
type Rule = [path: string, isRight: (value: unknown) => unknown, expected: string]

const isText = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 2000
const isNumber = (value: unknown) => typeof value === 'number' && value >= 0
const isInstant = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
const isDay = (value: unknown) => typeof value === 'string' && !Number.isNaN(toDay(value))
const isOneOf =
  (...known: string[]) =>
  (value: unknown) =>
    value === null || value === undefined || known.includes(value as string)
const isBand = (value: unknown) => value === 'low' || value === 'mid' || value === 'high'
const isList = (value: unknown) => Array.isArray(value)
const isListOf = (isRight: (value: unknown) => unknown) => (value: unknown) =>
  Array.isArray(value) && value.every(isRight)
const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

const text = 'a text'
const number = 'a number of 0 or more'
const instant = 'a time such as "2026-12-03T10:15:00Z"'
const device: Rule = [
  'env.device',
  (value) => value === 'phone' || value === 'tablet' || value === 'desktop',
  'phone, tablet or desktop',
]
const share: Rule = ['share', (value) => isNumber(value) && (value as number) <= 1, 'a number from 0 to 1']

const id: Rule = ['id', isText, text]

const responseRules: Rule[] = [
  id,
  ['prompt', isText, text],
  ['wording', isText, text],
  ['touchpoint', isText, text],
  ['stage', isOneOf('before', 'during', 'after'), 'before, during or after'],
  ['corner', isOneOf('marketing', 'product', 'commerce', 'service'), 'marketing, product, commerce or service'],
  ['area', isOneOf('people', 'product', 'process', 'feedback'), 'people, product, process or feedback'],
  ['people', isOneOf('customers', 'employees'), 'customers or employees'],
  ['answers', isList, 'a list'],
  ['answeredAt', isInstant, instant],
  ['correctedAt', (value) => value === undefined || isInstant(value), instant],
  ['seconds', isNumber, number],
  device,
  ['env.language', isText, text],
  share,
]

const tallyRules: Rule[] = [
  id,
  ['prompt', isText, text],
  ['touchpoint', isText, text],
  ['day', isDay, 'a day such as "2026-12-03"'],
  ...['eligible', 'asked', 'touched', 'rated', 'commented', 'dismissed', 'ignored'].map(
    (step): Rule => [`counts.${step}`, isNumber, number],
  ),
  device,
]

const outcomeRules: Rule[] = [
  id,
  ['name', isText, text],
  ['at', isInstant, instant],
  [
    'felt',
    isListOf((felt) => isRecord(felt) && isText(felt.touchpoint) && isBand(felt.band) && isNumber(felt.days)),
    'a list of { touchpoint, band, days }',
  ],
]

const kinds: Record<string, Rule[]> = {
  response: responseRules,
  tally: tallyRules,
  outcome: outcomeRules,
  erasure: [id, ['records', isListOf(isText), 'a list of ids']],
}

const answerRules: Rule[] = [
  ['question', isText, text],
  ['scale', isText, text],
]

/** What each part of an answer has to be; a choice may have words beside it. Parts not listed are left alone. */
const answerKinds: [field: string, rules: Rule[]][] = [
  [
    'value',
    [
      ['value', (value) => Number.isInteger(value), 'a whole number'],
      ['band', isBand, 'low, mid or high'],
    ],
  ],
  ['comment', [['comment', (value) => typeof value === 'string', text]]],
  ['choices', [['choices', isListOf(isText), 'a list of ids']]],
]

/** Nothing was asked before that: the clock of the device was wrong. */
const firstDay = toDay('2020-01-01')

/**
 * Reads unknown input as a record. Only what a report uses is looked at, so that endpoints may add fields of their own.
 *
 * @param now - Milliseconds since the epoch: what is dated later than tomorrow comes from a wrong clock.
 */
export function readRecord(input: unknown, now: number): Read {
  if (!isRecord(input)) return { reason: 'no record' }
  const kind = String(input.kind)
  const rules = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!rules) return { reason: 'kind: expected response, outcome, tally or erasure' }
  if (input.v !== undefined && input.v !== 1) return { reason: 'v: expected 1: a newer moodpoint wrote it, update' }
  const reason = faultIn(input, rules) ?? faultInAnswers(input) ?? faultInTime(input, now)
  return reason ? { reason } : { record: input as unknown as ReportRecord } // every field in use was looked at
}

function faultIn(input: Raw, rules: Rule[]): string | undefined {
  for (const [path, isRight, expected] of rules)
    if (!isRight(valueAt(input, path))) return `${path}: expected ${expected}`
  return undefined
}

/** Called a score of times for each of a million records: `split` alone would take half of the time of reading. */
function valueAt(input: Raw, path: string): unknown {
  const dot = path.indexOf('.')
  if (dot < 0) return input[path]
  const inner = input[path.slice(0, dot)]
  return isRecord(inner) ? inner[path.slice(dot + 1)] : undefined
}

function faultInAnswers({ kind, answers }: Raw): string | undefined {
  if (kind !== 'response') return undefined
  for (const [index, answer] of (answers as unknown[]).entries()) {
    if (!isRecord(answer)) return `answers[${index}]: expected an answer`
    const own = answerKinds.flatMap(([name, rules]) => (name in answer ? rules : []))
    const fault = faultIn(answer, answerRules) ?? faultIn(answer, own)
    if (fault) return `answers[${index}].${fault}`
  }
  return undefined
}

function faultInTime({ kind, answeredAt, correctedAt, day, at }: Raw, now: number): string | undefined {
  const date = { response: correctedAt ?? answeredAt, tally: day, outcome: at }[kind as string] as string | undefined
  const own = date === undefined ? firstDay : toDay(date)
  return own < firstDay || own > dayAt(now) + 1 ? `${date} comes from a wrong clock` : undefined
}
