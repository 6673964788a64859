import type { GateCode } from '../targeting/verdict.js'
import { listed } from './inWords.js'
import type { Sentence } from './sentences.js'
import { tellAccepted, tellVisits } from './tellWho.js'

const named = (value: unknown) => String(value || 'nothing anybody has told')
const plurals = (values: unknown) => listed([values].flat().map((value) => `${value}s`))
const either = (values: unknown) => listed([values].flat().map(String), 'or')
const quoted = (values: unknown) =>
  listed(
    [values].flat().map((value) => `"${value}"`),
    'or',
  )
const elsewhere = (key: string) => () => `Look from such a device, or widen "who.${key}".`
const newVisit = 'one ends after 30 minutes without a page view.'
const inAddress = (utm: unknown) => tellAccepted(utm, 'utm_')

/** One entry for each code of the gate `who` that is its own. */
export const whoSentences = {
  'other-device': {
    why: ({ actual, wanted }) =>
      `This is ${actual ? `a ${actual}` : named(actual)}, and it asks on ${plurals(wanted)}.`,
    remedy: elsewhere('devices'),
  },
  'other-input': {
    why: ({ actual, wanted }) =>
      `This device is worked by ${named(actual)}, and it asks where that is ${either(wanted)}.`,
    remedy: elsewhere('inputs'),
  },
  'other-language': {
    why: ({ actual, wanted }) => `The language here is "${named(actual)}", and it asks people of ${quoted(wanted)}.`,
    remedy: ({ actual }) => `Add "${named(actual)}" to "who.languages", or look with another language.`,
  },
  'other-visitor': {
    why: ({ wanted }) =>
      wanted === 'new'
        ? 'This device was here before, and it asks at the first visit alone.'
        : 'This is the first visit of this device, and it asks those who come back.',
    remedy: ({ wanted }) =>
      wanted === 'new'
        ? 'Look from a device that was never here, or remove "who.visitors".'
        : `It may ask from the next visit on; ${newVisit}`,
  },
  'other-visits': {
    why: ({ actual, wanted }) =>
      `This is visit ${actual} of this device, and it asks at ${tellVisits(Object(wanted))}.`,
    remedy({ actual, wanted }) {
      const { min = 0 } = Object(wanted)
      return Number(actual) < min
        ? `It may ask from visit ${min} on; ${newVisit}`
        : 'It is too late for this device; raise "who.visits.max" to ask again.'
    },
  },
  'other-referrer': {
    why: ({ actual, wanted }) =>
      `The visit began ${actual === 'direct' ? 'directly' : `at a link of ${named(actual)}`}, and it asks who came from ${either(wanted)}.`,
    remedy: () => 'Come from there in a new visit, or widen "who.referrer".',
  },
  'other-campaign': {
    why: ({ actual, wanted }) =>
      `The visit began with ${inAddress(actual) || 'no such campaign'}, and it asks for ${inAddress(wanted)}.`,
    remedy: ({ wanted }) => `Come in a new visit with ${inAddress(wanted)} in the address, or widen "who.utm".`,
  },
  'other-trait': {
    why: ({ actual, wanted }) =>
      `Your page has said ${tellAccepted(actual) || 'nothing of it'}, and it asks for ${tellAccepted(wanted)}.`,
    remedy: ({ wanted }) => `Call setTraits() with ${tellAccepted(wanted)}; it counts from the next trigger on.`,
  },
  'other-people': {
    why: ({ actual, wanted }) => `This visitor counts among the ${actual}, and it asks ${wanted}.`,
    remedy: ({ wanted }) => `Call setTraits({ people: '${wanted}' }); it counts from the next trigger on.`,
  },
} satisfies Partial<Record<GateCode, Sentence>>
