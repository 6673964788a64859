import { slug } from '../prompts/slug.js'
import type { Corner, People, Stage, Text } from '../prompts/types.js'

/** Something that was changed, and when. */
export interface Change {
  /** `YYYY-MM-DD` */
  date: string
  touchpoint: string
  text: string
}

/** A touchpoint as the prompt file describes it. */
export interface Planned {
  touchpoint: string
  name: string
  stage: Stage | null
  corner: Corner | null
  people: People | null
}

/** What a report takes from the prompt file. */
export interface Plan {
  /** In the order a person meets them. */
  journey: Planned[]
  changes: Change[]
  /** Labels of options, by id. */
  options: Record<string, string>
}

type Raw = Record<string, unknown>

/** Reads journey, changes and labels of options from a prompt file; what is malformed there is left out. */
export function planOf(file: unknown): Plan {
  const { journey, changes, prompts } = Object(file) as Raw
  return {
    journey: listOf(journey).flatMap(toPlanned),
    changes: listOf(changes).flatMap(toChange),
    options: Object.fromEntries(listOf(prompts).flatMap(optionsIn)),
  }
}

function listOf(value: unknown): Raw[] {
  return Array.isArray(value) ? value.map((one) => Object(one) as Raw) : []
}

/** A text in English where there is one, else in its first language. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text
  const texts = Object(text) as Exclude<Text, string>
  const own = texts.en ?? Object.values(texts)[0]
  return typeof own === 'string' ? own : ''
}

function oneOf<Own extends string>(value: unknown, known: Own[]): Own | null {
  return known.find((one) => one === value) ?? null
}

function toPlanned({ touchpoint, name, stage, corner, people }: Raw): Planned[] {
  if (typeof touchpoint !== 'string') return []
  return [
    {
      touchpoint,
      name: textOf(name) || nameOf(touchpoint),
      stage: oneOf(stage, ['before', 'during', 'after']),
      corner: oneOf(corner, ['marketing', 'product', 'commerce', 'service']),
      people: oneOf(people, ['customers', 'employees']),
    },
  ]
}

function toChange({ date, touchpoint, text }: Raw): Change[] {
  const isDate = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))
  return isDate && typeof touchpoint === 'string' ? [{ date, touchpoint, text: textOf(text) }] : []
}

/** Options may stand at any depth: of a prompt, a question, a follow-up of each band. */
function optionsIn(raw: unknown): [id: string, label: string][] {
  if (typeof raw !== 'object' || raw === null) return []
  const own = (raw as Raw).options
  const listed = Array.isArray(own) ? own.map((option): [string, string] => toOption(option)) : []
  return [...listed, ...Object.values(raw).flatMap(optionsIn)].filter(([id, label]) => id && label)
}

function toOption(option: unknown): [id: string, label: string] {
  if (typeof option === 'string') return [slug(option), option]
  const { id, text } = Object(option) as Raw
  return [typeof id === 'string' ? id : '', textOf(text)]
}

/** A name for what only has an id: `order-confirmed` is "Order confirmed". */
export function nameOf(id: string): string {
  const words = id.replace(/[-_.:]+/g, ' ').trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : id
}
