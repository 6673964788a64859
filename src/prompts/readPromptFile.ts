import type { NormalFile, NormalPrompt, Trigger } from './normalPrompt.js'
import { pageShape, shapes } from './shapes.js'
import { toMs } from './toMs.js'
import type { Pacing, Touchpoint } from './types.js'

type Raw = Record<string, unknown>

/** What fields are read with. */
interface Context {
  pacing: Required<Pacing>
  /** Ids of the prompts read so far. */
  ids: Set<unknown>
}

/** Reads one field of an item; throws where it is malformed. */
type Read = (value: unknown, item: Raw, context: Context) => unknown

const required =
  (shape: RegExp): Read =>
  (value) => {
    if (typeof value !== 'string' || !shape.test(value)) throw new TypeError()
    return value
  }

const optional =
  (shape: RegExp, otherwise?: string): Read =>
  (value = otherwise, item, context) =>
    value === otherwise ? value : required(shape)(value, item, context)

const promptReaders: Record<string, Read> = {
  id(id, item, context) {
    if (context.ids.has(id)) throw new TypeError()
    context.ids.add(id)
    return required(shapes.id)(id, item, context)
  },
  question(question, { questions }) {
    if (!question && !(questions as unknown[])[0]) throw new TypeError()
    return question
  },
  when: (when = [{ load: '3s' }, { route: '3s' }]) => [when].flat().map(readTrigger),
  pages: (pages = []) => (pages as string[]).map(required(pageShape) as (page: string) => string),
  share: optional(shapes.share, '100%'),
  from: optional(shapes.from),
  until: optional(shapes.until),
  timeZone: (timeZone) => timeZone && new Intl.DateTimeFormat('en', { timeZone: timeZone as string }) && timeZone,
  where: optional(shapes.where, 'float'),
  touchpoint: (touchpoint, item, context) => required(shapes.id)(touchpoint ?? item.id, item, context),
  area: optional(shapes.area),
  pacing: (pacing, _, context) => readPacing(pacing, context.pacing),
}

const placeReaders: Record<string, Read> = {
  touchpoint: required(shapes.id),
  stage: optional(shapes.stage),
  corner: optional(shapes.corner),
  people: optional(shapes.people),
}

const fileReaders: Record<string, Read> = {
  language: optional(/^[a-z]{2}/i, 'en'),
  look(look = {}) {
    if (!look || typeof look !== 'object') throw new TypeError()
    return look
  },
  pacing: (pacing, _, context) => readPacing(pacing, context.pacing),
}

/** Polite without being asked to be. */
const defaultPacing = { perVisit: 1, between: '14d', afterAnswer: '90d', afterDismissal: '30d', maxShowings: 3 }

/**
 * Reads a prompt file for the engine: fills in defaults and guards. A malformed prompt is left out and its path told in
 * `faults`; the others work. Issues in words, with remedies, are the checker's business, which reads the same file.
 */
export function readPromptFile(raw: unknown): NormalFile {
  const file = Object(raw) as Raw
  const context: Context = { pacing: defaultPacing, ids: new Set() }
  const faults: string[] = []
  const readItem = (item: Raw, path: string, readers: Record<string, Read>): Raw[] => {
    let at = path
    try {
      const own = { ...item }
      for (const key in readers) {
        at = `${path}${item.id ? ` "${item.id}"` : ''}.${key}`
        own[key] = readers[key]?.(item[key], item, context)
      }
      return [own]
    } catch {
      faults.push(at)
      return []
    }
  }
  const readList = <Item>(name: string, items: unknown, readers: Record<string, Read>): Item[] => {
    if (Array.isArray(items))
      return items.flatMap((item, index) => readItem(item, `${name}[${index}]`, readers)) as Item[]
    faults.push(name)
    return []
  }
  const own = { language: 'en', look: {}, pacing: defaultPacing } as Raw &
    Pick<NormalFile, 'language' | 'look'> &
    Context
  for (const [key, read] of Object.entries(fileReaders)) {
    own[key] = (readItem(file, 'file', { [key]: read })[0] ?? own)[key]
  }
  context.pacing = own.pacing
  return {
    ...{ language: own.language, look: own.look, faults },
    prompts: readList<NormalPrompt>('prompts', file.prompts, promptReaders),
    journey: readList<Touchpoint>('journey', file.journey ?? [], placeReaders),
  }
}

function readTrigger(when: unknown): Trigger {
  const [[type, value] = []] = Object.entries(when as Raw)
  if (type === 'load' || type === 'route') toMs(value)
  else if (type !== 'event' || typeof value !== 'string' || !value) throw new TypeError()
  return [type, value as string]
}

function readPacing(raw: unknown, inherited: Required<Pacing>): Required<Pacing> {
  const pacing = { ...inherited, ...(raw as Pacing) }
  const { perVisit, maxShowings, between, afterAnswer, afterDismissal } = pacing
  for (const duration of [between, afterAnswer, afterDismissal]) toMs(duration)
  for (const count of [perVisit, maxShowings]) if (typeof count !== 'number' || !(count >= 0)) throw new TypeError()
  return pacing
}
