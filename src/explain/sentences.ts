import type { Weekday } from '../prompts/types.js'
import type { GateCode, GateName, GateResult } from '../targeting/verdict.js'
import { counted, durationInWords, listed, weekdayInWords } from './inWords.js'
import { tellAccepted } from './tellWho.js'
import { whoSentences } from './whoSentences.js'

/** What a sentence is made of: what the gate found, and times as people read them. */
export interface Seen extends GateResult {
  prompt: string
  /** Says a point in time, in milliseconds since the epoch. */
  time(ms: unknown): string
}

/** Why a gate found what it found, and what would make it pass; nothing where it does. */
export interface Sentence {
  why(seen: Seen): string
  remedy?(seen: Seen): string
}

const passes: Record<GateName, string> = {
  pages: 'This is one of its pages.',
  query: 'The address has the parameters it asks for.',
  who: 'This visitor is one of those it asks.',
  import: 'All its parts are here.',
  schedule: 'It is running.',
  share: 'This device is in its share.',
  consent: 'It may be asked uninvited.',
  pacing: 'It would be polite.',
  change: 'This device answered low there before the change, and was not told.',
  data: 'Its texts have all they name: what your page has said, or a default.',
  moment: 'Nobody would be disturbed.',
  place: 'Its place is on the page: it stands there, and counts as asked once it is seen.',
  priority: 'No prompt that comes first would ask at the same moment.',
}

const inTime = ({ nextAt, time }: Seen) =>
  nextAt === undefined ? 'That time does not come any more.' : `It passes from ${time(nextAt)} on.`
const weekday = (day: unknown) => weekdayInWords(day as Weekday)
const percent = (share: unknown, round: (value: number) => number) => `${round(Number(share) * 1000) / 10}%`
const days = ({ wanted }: Seen) => Object(wanted) as { from?: string; until?: string; timeZone?: string }

const missingNames = ({ actual, wanted }: Seen) =>
  [wanted]
    .flat()
    .map(String)
    .filter((name) => ![actual].flat().includes(name))
const missing = (seen: Seen) => listed(missingNames(seen).map((name) => `"${name}"`))

/** At a bad moment, what ends it. */
const afterwards =
  (what: string): NonNullable<Sentence['remedy']> =>
  () =>
    `It waits, and asks when ${what}.`

const first = ({ wanted }: Seen) => Object(wanted) as { prompt?: string; priority?: number }

/** One entry for each code of a verdict. */
export const sentences: Record<GateCode, Sentence> = {
  ok: { why: ({ gate }) => passes[gate] },
  'other-page': {
    why: ({ actual, wanted }) => `${actual} is none of its pages: ${listed([wanted].flat().map(String), 'and')}.`,
    remedy: () => 'Open one of its pages, or add this one to "pages".',
  },
  'other-query': {
    why: ({ actual, wanted }) =>
      `The address has ${tellAccepted(actual) || 'nothing of it'}, and it asks for ${tellAccepted(wanted)}.`,
    remedy: ({ wanted }) => `Open the page with ${tellAccepted(wanted)} in its address, or widen "query".`,
  },
  ...whoSentences,
  'not-yet': {
    why: (seen) => `Today is ${seen.actual}, and it begins on ${days(seen).from}.`,
    remedy: inTime,
  },
  over: {
    why: (seen) => `Today is ${seen.actual}, and its last day was ${days(seen).until}.`,
    remedy: () => 'Write a later "until", or remove it.',
  },
  'other-weekday': {
    why: ({ actual, wanted }) => `Today is ${weekday(actual)}, and it asks on ${listed([wanted].flat().map(weekday))}.`,
    remedy: inTime,
  },
  'other-hour': {
    why: ({ actual, wanted }) =>
      `It is ${actual}, and it asks from ${listed([wanted].flat().map(String), 'or').replaceAll('-', ' to ')}.`,
    remedy: inTime,
  },
  'not-loaded': {
    why: () => 'A part of moodpoint that it needs could not be loaded.',
    remedy: () => 'Serve all files of the package in one folder, and load the page again.',
  },
  'not-in-share': {
    why: ({ wanted }) => `This device is not among the ${percent(wanted, Math.round)} it asks.`,
    remedy: ({ actual }) => `Raise "share" above "${percent(actual, Math.ceil)}", or look from another device.`,
  },
  'no-consent': {
    why: () => 'Consent is required here, and was not given.',
    remedy: () => 'Call setConsent(true) once there is consent, or let the person open it.',
  },
  'privacy-signal': {
    why: () => 'The browser asks for privacy (Global Privacy Control or Do Not Track).',
    remedy: () => 'Let the person open it.',
  },
  'cannot-remember': {
    why: () => 'Nothing can be remembered here: there is no consent, or no storage.',
    remedy: () => 'Call setConsent(true) once there is consent, or let the person open it.',
  },
  'asked-this-visit': {
    why: ({ actual, wanted }) =>
      `The page has opened ${counted(Number(actual), 'prompt')} in this visit, and "perVisit" is ${wanted}.`,
    remedy: ({ wanted }) =>
      Number(wanted) > 0
        ? 'It may ask in the next visit, after 30 minutes without a page view.'
        : 'Write a "perVisit" of 1 or more.',
  },
  'asked-lately': {
    why: ({ actual, wanted, time }) =>
      `A prompt was opened on ${time(actual)}, and ${durationInWords(String(wanted))} lie between two.`,
    remedy: inTime,
  },
  'answered-lately': {
    why: ({ actual, wanted, time }) =>
      `It was answered on ${time(actual)}, and rests for ${durationInWords(String(wanted))} then.`,
    remedy: inTime,
  },
  'dismissed-lately': {
    why: ({ actual, wanted, time }) =>
      `It was closed on ${time(actual)} with nothing chosen, and rests for ${durationInWords(String(wanted))} then.`,
    remedy: inTime,
  },
  'shown-too-often': {
    why: ({ actual, wanted }) =>
      `It was shown ${counted(Number(actual), 'time')} without an answer, and "maxShowings" is ${wanted}.`,
    remedy: ({ wanted }) =>
      Number(wanted) > 0
        ? 'It is given up on this device; raise "maxShowings" to ask again.'
        : 'Write a "maxShowings" of 1 or more.',
  },
  'no-data': {
    why: (seen) => `Its texts name ${missing(seen)}, and your page has not said that yet.`,
    remedy: (seen) =>
      `Say it with the event, as in mood.event('…', { ${missingNames(seen)[0]}: '…' }), or before by setTraits(); or write a default: {${missingNames(seen)[0]}|…}.`,
  },
  'not-low-here': {
    why: ({ actual, wanted, time }) => {
      const { touchpoint, date } = Object(wanted)
      const { band, at } = Object(actual)
      if (!band) return `This device has rated nothing at "${touchpoint}".`
      const last = `The last answer of this device at "${touchpoint}" was ${band}`
      return band === 'low' ? `${last}, but not before ${date}: it came on ${time(at)}.` : `${last}.`
    },
    remedy: ({ wanted }) =>
      `It is told to devices whose last answer there was low and came before ${Object(wanted).date}.`,
  },
  'told-already': {
    why: ({ actual, time }) => `This device was told on ${time(actual)}, and a change is told once.`,
    remedy: () => 'Look from another device that answered low there.',
  },
  'waits-for-person': {
    why: () => 'It never opens by itself: it stands behind the Feedback button.',
    remedy: ({ prompt }) => `Press the button, or call show('${prompt}').`,
  },
  hidden: { why: () => 'The tab is behind others.', remedy: afterwards('the tab is in front') },
  asking: { why: () => 'A prompt is open on this page.', remedy: afterwards('that one has been closed') },
  'asking-in-another-tab': {
    why: () => 'A prompt is open in another tab.',
    remedy: afterwards('that one has been closed'),
  },
  paying: {
    why: () => 'A payment form or an embedded frame has the focus.',
    remedy: afterwards('the focus has left it'),
  },
  typing: { why: () => 'A text field has the focus.', remedy: afterwards('the focus has left it') },
  'modal-open': { why: () => 'The page shows a dialog of its own.', remedy: afterwards('that has been closed') },
  'media-playing': { why: () => 'A video or a sound is playing.', remedy: afterwards('it has ended or been paused') },
  scrolling: { why: () => 'The page is being scrolled.', remedy: afterwards('it stands still') },
  'no-place': {
    why: ({ wanted }) => `Its place is not on this page: nothing matches ${wanted}.`,
    remedy: ({ wanted, prompt }) =>
      String(wanted).startsWith('moodpoint-inline[')
        ? `Write <moodpoint-inline prompt="${prompt}"></moodpoint-inline> into the page.`
        : 'Correct the selector in "where", or let the page draw it: the prompt comes as soon as it is there.',
  },
  outranked: {
    why: (seen) => `"${first(seen).prompt}" would ask at the same moment, and comes first.`,
    remedy: (seen) =>
      `Give it a "priority" above ${first(seen).priority}, or another moment; it asks where the other one does not.`,
  },
}
