import type { NormalFile } from './normalPrompt.js'
import { durationShape, pageShape, shapes, triggerShape } from './shapes.js'

type Raw = Record<string, unknown>

/** What a field must be, and what stands for it where it is left out or wrong; without that it may be left out. */
type Field = [isRight: (value: never, item: Raw) => unknown, otherwise?: unknown]
type Fields = Record<string, Field>

const text = (shape: RegExp) => (value: unknown) => typeof value === 'string' && shape.test(value)
const isId = text(shapes.id)
const isWhere = text(shapes.where)
const isDuration = text(durationShape)
const isCount = (value: unknown) => typeof value === 'number' && value >= 0

/** Polite without being asked to be. */
const polite = { perVisit: 1, between: '14d', afterAnswer: '90d', afterDismissal: '30d', maxShowings: 3 }

const pacing: Field = [
  (own: Raw) => Object.entries(polite).every(([key, usual]) => (Number(usual) ? isCount : isDuration)(own[key])),
  polite,
]

const fileFields: Fields = {
  language: [text(/^[a-z]{2}/i), 'en'],
  look: [(look: unknown) => look && typeof look === 'object', {}],
  pacing,
}

const promptFields: Fields = {
  id: [isId, ''],
  question: [(question: unknown, { questions }) => (questions ? (questions as unknown[])[0] : question), ''],
  when: [(when: unknown[]) => when.every((trigger) => triggerShape.test(JSON.stringify(trigger)))],
  pages: [(pages: unknown[]) => pages.every(text(pageShape)), []],
  share: [text(shapes.share), '100%'],
  where: [(where: { inline?: unknown }) => isWhere(where) || where.inline, 'float'],
  touchpoint: [isId],
  area: [text(shapes.area)],
  pacing,
}

const placeFields: Fields = {
  touchpoint: [isId, ''],
  stage: [text(shapes.stage)],
  corner: [text(shapes.corner)],
  people: [text(shapes.people)],
}

/**
 * Reads a prompt file for the engine: fills in defaults and guards. A malformed prompt is left out and its path told in
 * `faults`; the others work. Issues in words, with remedies, are the checker's business, which reads the same file.
 */
export function readPromptFile(raw: unknown): NormalFile {
  const { prompts, journey = [], changes, ...rest } = Object(raw) as Raw
  const [{ language, look, pacing }, faults] = readFields(paced(rest, polite), fileFields, 'file')
  const readList = (name: string, items: unknown, fields: Fields, complete: (item: Raw, path: string) => Raw) => {
    if (!Array.isArray(items)) return void faults.push(name)
    return items.flatMap((raw, index) => {
      const item = Object(raw) as Raw
      const path = `${name}[${index}]${nameOf(item)}`
      const [own, [fault]] = readFields(complete(item, path), fields, path)
      if (fault) faults.push(fault)
      return fault ? [] : [own]
    })
  }
  const ids = new Set()
  const completePrompt = (
    { id, touchpoint, when = [{ load: '3s' }, { route: '3s' }], ...others }: Raw,
    path: string,
  ) => ({
    ...paced(others, pacing),
    path,
    // In JSON a quote or its own end follows a brace; what follows one in a text is something else.
    ...(passes(() => /{[^"}]/.test(JSON.stringify(others))) && { pipes: true }),
    id: ids.size < ids.add(id).size && id, // given before, it is none
    touchpoint: touchpoint ?? id,
    when: [when].flat().map((trigger) => Object.entries(Object(trigger))[0]),
  })
  return {
    language,
    look,
    pacing,
    changes,
    faults,
    prompts: readList('prompts', prompts, promptFields, completePrompt) ?? [],
    journey: readList('journey', journey, placeFields, (place) => place) ?? [],
  } as unknown as NormalFile
}

const paced = (item: Raw, usual: unknown): Raw => ({ ...item, pacing: { ...(usual as Raw), ...(item.pacing as Raw) } })
const nameOf = ({ id }: Raw) => (typeof id === 'string' ? ` "${id}"` : '')

/** Reads the fields of an item, and tells the path of each that is wrong. */
function readFields(item: Raw, fields: Fields, path: string): [own: Raw, faults: string[]] {
  const own = { ...item }
  const faults: string[] = []
  for (const [key, [isRight, otherwise]] of Object.entries(fields)) {
    const { [key]: value = otherwise } = item
    own[key] = value
    const isUsual = value === otherwise && value // a default is right, unless it stands for what must not be left out
    if (value === undefined || isUsual || passes(() => isRight(value as never, item))) continue
    own[key] = otherwise
    faults.push(`${path}.${key}`)
  }
  return [own, faults]
}

/** What cannot even be looked at does not pass. */
function passes(check: () => unknown): boolean {
  try {
    return !!check()
  } catch {
    return false
  }
}
