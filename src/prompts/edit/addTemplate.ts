import type { Template } from '../templates/template.js'
import type { Prompt, PromptFile, Touchpoint } from '../types.js'
import { insertItem } from './insertItem.js'
import { listSpan } from './listSpan.js'
import { prettyJson } from './prettyJson.js'

/** A file with a template in it. */
export interface Added {
  text: string
  /** The touchpoint that was added to the journey, where one was. */
  touchpoint?: string
}

const stages = ['before', 'during', 'after', undefined]

/**
 * Writes a template into a prompt file: its prompt after the others, its touchpoint on the journey after those of its
 * stage. What stands in the file stays as it was written.
 *
 * @param text - The file as it is; nothing where there is none yet.
 * @param schema - Address of the JSON schema, for a file that begins here.
 * @throws Error that says why it cannot be added, and the remedy.
 */
export function addTemplate(text: string | undefined, { prompt, place }: Template, schema: string): Added {
  const touchpoint = place && { touchpoint: place.touchpoint }
  if (text === undefined) {
    const file: PromptFile = { $schema: schema, language: 'en', prompts: [prompt], ...(place && { journey: [place] }) }
    return { text: `${prettyJson(file)}\n`, ...touchpoint }
  }
  const file = readFile(text)
  if (file.prompts.some(({ id }) => id === prompt.id))
    throw new Error(`there is a prompt "${prompt.id}" already: edit that one, or give it another id first`)
  const at = place && placeAt(file, place)
  if (at === undefined) return { text: write(text, file, [['prompts', prompt, file.prompts.length]]) }
  const inserts: Insert[] = [
    ['prompts', prompt, file.prompts.length],
    ['journey', place, at],
  ]
  return { text: write(text, file, inserts), ...touchpoint }
}

type Insert = [list: 'prompts' | 'journey', item: Prompt | Touchpoint | undefined, at: number]

/** Reads no more than has to be right to add something; the rest is the checker's business. */
function readFile(text: string): PromptFile {
  const file = parse(text)
  const isList = (own: unknown) => Array.isArray(own) && own.every((item) => item && typeof item === 'object')
  if (Array.isArray(file?.prompts) && isList(file.prompts) && isList(file.journey ?? [])) return file
  throw new Error('is no prompt file: "prompts" and "journey" are lists of objects; npx moodpoint check says more')
}

/** Where on the journey a place belongs; nothing where it stands there, or would leave the others' places missing. */
function placeAt({ prompts, journey }: PromptFile, { touchpoint, stage }: Touchpoint): number | undefined {
  if (!journey) return prompts.some((prompt) => prompt.touchpoint) ? undefined : 0
  if (journey.some((place) => place.touchpoint === touchpoint)) return undefined
  const isLater = (place: Touchpoint) => stages.indexOf(place.stage) > stages.indexOf(stage)
  const later = journey.findIndex(isLater)
  return later < 0 ? journey.length : later
}

/** Edits the text where it can, and else writes the whole file anew. */
function write(text: string, file: PromptFile, inserts: Insert[]): string {
  let edited: string | undefined = text
  const wanted = { ...file }
  for (const [list, item, at] of inserts) {
    edited = edited && insert(edited, list, item, at)
    const items: unknown[] = wanted[list] ?? []
    wanted[list] = [...items.slice(0, at), item, ...items.slice(at)] as never
  }
  return edited && isSame(parse(edited), wanted) ? edited : `${prettyJson(wanted)}\n`
}

function parse(text: string) {
  return JSON.parse(text.replace(/^\uFEFF/, ''))
}

/** Whether two files say the same, in whatever order. */
function isSame(one: object, other: object): boolean {
  const sorted = (file: object) => Object.entries(file).sort(([key], [another]) => (key < another ? -1 : 1))
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function insert(text: string, list: string, item: unknown, at: number): string | undefined {
  const span = listSpan(text, list)
  if (span) return insertItem(text, span, item, at)
  const before = listSpan(text, 'prompts')
  const indent = before && /\n([ \t]+)$/.exec(text.slice(0, text.lastIndexOf('"prompts"', before.open)))?.[1]
  if (!before || !indent) return undefined
  const line = text.includes('\r\n') ? '\r\n' : '\n'
  const own = prettyJson([item], indent, indent).replaceAll('\n', line)
  return `${text.slice(0, before.close + 1)},${line}${indent}"${list}": ${own}${text.slice(before.close + 1)}`
}
