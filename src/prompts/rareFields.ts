import type { NormalFile, NormalPrompt } from './normalPrompt.js'
import type { Prompt, Who } from './types.js'

/** Tells whether a value has the shape of its field. */
type Check = (value: unknown) => unknown

const day = /^\d{4}-\d\d-\d\d$/
/** From and until, the last moment of the day being `24:00`. */
export const hoursShape: RegExp = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/
/** A host as addresses have it, or `direct`. */
export const hostShape: RegExp = /^[^\s/:?#A-Z]+$/

const text = (shape: RegExp) => (value: unknown) => typeof value === 'string' && shape.test(value)
const isList = (check: Check) => (value: unknown) =>
  Array.isArray(value) && value[0] !== undefined && value.every(check)
const isRecord = (check: Check, keys = /^/) => {
  return (value: unknown) =>
    value &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, own]) => keys.test(key) && check(own))
}
const areTexts = isList(text(/./))
/** `Intl` takes long to say so, and most files name one zone. */
const isTimeZone = (known: Set<unknown>) => (timeZone: unknown) =>
  known.has(timeZone) || (new Intl.DateTimeFormat('sv', { timeZone: String(timeZone) }) && known.add(timeZone))

const parts: { [Key in keyof Who]-?: Check } = {
  devices: isList(text(/^(phone|tablet|desktop)$/)),
  inputs: isList(text(/^(touch|mouse)$/)),
  languages: isList(text(/^[a-z]{2,3}(-\w+)*$/i)),
  visitors: text(/^(new|returning)$/),
  visits: isRecord((count) => typeof count === 'number' && count >= 0, /^(min|max)$/),
  referrer: isList(text(hostShape)),
  utm: isRecord(areTexts, /^(source|medium|campaign|term|content)$/),
  traits: isRecord(areTexts),
  people: text(/^(customers|employees)$/),
}

const fields = (zones: Set<unknown>): { [Key in keyof Prompt]?: Check } => ({
  from: text(day),
  until: text(day),
  timeZone: isTimeZone(zones),
  weekdays: isList(text(/^(mon|tue|wed|thu|fri|sat|sun)$/)),
  hours: (hours) => isList(text(hoursShape))([hours].flat()),
  query: isRecord(areTexts),
})

/**
 * Guards the fields few files use, which the engine leaves to the chunk of their gates: a prompt where one is malformed is
 * left out, and the path told.
 */
export function guardRareFields(file: NormalFile): NormalFile {
  const checks = fields(new Set())
  const found = file.prompts.map((prompt) => ({ prompt, fault: faultOf(prompt, checks) }))
  const faults = found.flatMap(({ prompt, fault }) => (fault ? [`${prompt.path}.${fault}`] : []))
  return {
    ...file,
    faults: [...file.faults, ...faults],
    prompts: found.filter(({ fault }) => !fault).map(({ prompt }) => prompt),
  }
}

/** The key within the prompt that is malformed. A key of `who` nobody knows is one: misspelt, it would let everybody pass. */
function faultOf({ who, ...prompt }: NormalPrompt, checks: Record<string, Check>): string | undefined {
  const wrong = firstFault(prompt, checks, () => true)
  if (wrong || who === undefined) return wrong
  if (!isRecord(() => true)(who)) return 'who'
  const part = firstFault(who, parts, () => false)
  return part && `who.${part}`
}

function firstFault(own: object, checks: Record<string, Check>, otherwise: Check): string | undefined {
  const known = new Map(Object.entries(checks))
  const fault = Object.entries(own).find(
    ([key, value]) => value !== undefined && !passes(known.get(key) ?? otherwise, value),
  )
  return fault?.[0]
}

/** What cannot even be looked at does not pass. */
function passes(check: Check, value: unknown): boolean {
  try {
    return !!check(value)
  } catch {
    return false
  }
}
