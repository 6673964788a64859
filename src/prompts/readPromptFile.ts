import type { NormalFile, NormalPrompt, Trigger } from './normalPrompt.js'
import { isObject, type Raw, readId, readQuestions } from './readQuestions.js'
import { pageShape, shapes } from './shapes.js'
import { toMs } from './toMs.js'
import type { Look, Pacing, Touchpoint } from './types.js'

/** What fields are read with. */
interface Context {
  language: string
  pacing: Required<Pacing>
  /** Ids of the prompts read so far. */
  ids: Set<unknown>
}

/** Reads one field of an item; throws where it is malformed. */
type Readers<Item> = { [Key in keyof Item]-?: (value: unknown, item: Raw, context: Context) => unknown }

const optional =
  (shape: RegExp, otherwise?: string) =>
  (value: unknown = otherwise) => {
    if (value !== otherwise && !shape.test(value as string)) throw new TypeError()
    return value
  }

const promptReaders: Readers<NormalPrompt> = {
  id: (id, _, { ids }) => {
    if (ids.has(id)) throw new TypeError()
    ids.add(id)
    return readId(id)
  },
  questions: (_, item, { language }) => readQuestions(item, language),
  when: (when = [{ load: '3s' }, { route: '3s' }]) => [when].flat().map(readTrigger),
  pages: (pages = []) => (pages as string[]).map(optional(pageShape)),
  share: optional(shapes.share, '100%'),
  from: optional(shapes.from),
  until: optional(shapes.until),
  timeZone: (timeZone) => (new Intl.DateTimeFormat('en', { timeZone: timeZone as string }), timeZone),
  where: optional(shapes.where, 'float'),
  touchpoint: (touchpoint, { id }) => readId(touchpoint ?? id),
  area: optional(shapes.area),
  pacing: (pacing, _, context) => readPacing(pacing, context.pacing),
}

const placeReaders: Readers<Omit<Touchpoint, 'name'>> = {
  touchpoint: readId,
  stage: optional(shapes.stage),
  corner: optional(shapes.corner),
  people: optional(shapes.people),
}

/** Polite without being asked to be. */
const defaultPacing = { perVisit: 1, between: '14d', afterAnswer: '90d', afterDismissal: '30d', maxShowings: 3 }

/**
 * Reads a prompt file for the engine: fills in defaults and guards. A malformed prompt is left out and its path told in
 * `faults`; the others work. Issues in words, with remedies, are the checker's business, which reads the same file.
 */
export function readPromptFile(raw: unknown): NormalFile {
  const file = (isObject(raw) ? raw : {}) as Raw & { language?: string; look?: Look }
  const { language = 'en', look = {} } = file
  const context = { language, pacing: defaultPacing, ids: new Set() }
  const faults: string[] = []
  const readItem = <Item>(item: Raw, path: string, readers: Readers<Item>): Item[] => {
    let at = path
    const own: Raw = {}
    try {
      for (const key in readers) {
        at = item.id ? `${path} "${item.id}".${key}` : `${path}.${key}`
        own[key] = readers[key](item[key], item, context)
      }
      return [own as Item]
    } catch {
      faults.push(at)
      return []
    }
  }
  const readList = <Item>(name: string, items: unknown, readers: Readers<Item>): Item[] => {
    if (Array.isArray(items)) return items.flatMap((item, index) => readItem(item, `${name}[${index}]`, readers))
    faults.push(name)
    return []
  }
  const [{ pacing } = context] = readItem(file, 'file', { pacing: promptReaders.pacing } as Readers<Context>)
  context.pacing = pacing
  const prompts = readList('prompts', file.prompts, promptReaders)
  return { language, look, prompts, journey: readList('journey', file.journey ?? [], placeReaders), faults }
}

function readTrigger(when: unknown): Trigger {
  const [[type, value] = []] = Object.entries(when as Raw)
  if (type === 'load' || type === 'route') toMs(value)
  else if (type !== 'event') throw new TypeError()
  return [type, value as string]
}

function readPacing(raw: unknown, inherited: Required<Pacing>): Required<Pacing> {
  const pacing = { ...inherited, ...(raw as Pacing) }
  const { perVisit, maxShowings, between, afterAnswer, afterDismissal } = pacing
  for (const duration of [between, afterAnswer, afterDismissal]) toMs(duration)
  if (!(perVisit >= 0 && maxShowings >= 0)) throw new TypeError()
  return pacing
}
