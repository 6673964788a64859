import type { Who } from '../../prompts/types.js'
import type { Facts } from '../../visit/facts.js'
import type { Gate } from '../decide.js'
import type { GateCode } from '../verdict.js'
import { acceptsAll, acceptsOne, valuesOf } from './accepts.js'

/** What was seen, and why it does not fit, where it does not. */
type Rule<Wanted> = (wanted: Wanted, facts: Facts) => [actual: unknown, code: GateCode | false]

const rules: { [Key in keyof Who]-?: Rule<NonNullable<Who[Key]>> } = {
  devices: (wanted, { device }) => [device, !(device && wanted.includes(device)) && 'other-device'],
  inputs: (wanted, { input }) => [input, !(input && wanted.includes(input)) && 'other-input'],
  languages: (wanted, { language = '' }) => [
    language,
    !wanted.some((one) => isWithin(language, one)) && 'other-language',
  ],
  visitors: (wanted, { canRemember, visit }) => {
    const actual = visit?.nth > 1 ? 'returning' : 'new'
    return canRemember ? [actual, actual !== wanted && 'other-visitor'] : [undefined, 'cannot-remember']
  },
  visits({ min = 0, max = Number.POSITIVE_INFINITY }, { canRemember, visit }) {
    const nth = visit?.nth
    return canRemember ? [nth, (nth < min || nth > max) && 'other-visits'] : [undefined, 'cannot-remember']
  },
  referrer(wanted, facts) {
    const { referrer } = entryOf(facts)
    return [referrer, !acceptsOne(wanted, [referrer ?? []].flat()) && 'other-referrer']
  },
  utm(wanted, facts) {
    const { utm = {} } = entryOf(facts)
    const actual = valuesOf(wanted, (key) => utm[key as keyof typeof utm])
    return [actual, !acceptsAll(wanted as Record<string, string[]>, actual) && 'other-campaign']
  },
  traits(wanted, { traits = {} }) {
    const actual = valuesOf(wanted, (key) => traits[key])
    return [actual, !acceptsAll(wanted, actual) && 'other-trait']
  },
  people(wanted, { traits = {} }) {
    const actual = traits.people === 'employees' ? 'employees' : 'customers'
    return [actual, actual !== wanted && 'other-people']
  },
}

/** Lets a prompt pass for the people it names; tells of the first thing that does not fit. */
export const who: Gate = ({ who: wanted }, facts) => {
  if (!wanted) return undefined
  for (const [key, rule] of Object.entries(rules)) {
    const { [key as keyof Who]: own } = wanted
    const [actual, code] = own === undefined ? [] : (rule as Rule<unknown>)(own, facts)
    if (code) return { code, actual, wanted: own }
  }
  return { code: 'ok', wanted }
}

/** What led to the visit, where that is known; else what led to this page. */
function entryOf({ visit, entry }: Facts): Partial<NonNullable<typeof entry>> {
  return visit?.entry ?? entry ?? {}
}

/** Whether a language is another one, or a part of it: `de-AT` is within `de`. */
function isWithin(language: string, other: string): boolean {
  return `${language}-`.toLowerCase().startsWith(`${other}-`.toLowerCase())
}
