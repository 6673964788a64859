import type { Backoff } from '../../src/delivery/backoff.js'
import type { Draft, Entry, ParkedEntry, Receipt, Totals, UnsentTexts } from '../../src/outbox/entries.js'
import type { PromptCopy } from '../../src/prompts/keepCopy.js'
import type { Entry as Arrival, PromptHistory, VisitState } from '../../src/visit/facts.js'
import type { KeptTally } from '../../src/visit/keptTallies.js'

/*
 * Why each thing is stored or sent: the one place where it is said. The README has it as two tables; a test fails where a
 * field has no explanation, or an explanation no field.
 *
 * A new field of a record: add it to `src/records/schema.ts`, and say here why, in `sent`.
 * A new key, or a new field of what lies under one: say here why, in `kept`. The types name what is missing, and
 * `tests/dataMap.test.ts` fails for a key that is written and stands here not.
 * Then: npx vitest run --config tests/vitest.config.mjs tests/readme/dataMap.test.ts -u
 */

/** Why a field is sent, and how to send nothing of the kind. */
export type Sent = [why: string, without: string]

const never = 'not optional'
const noVisit = "consent missing, Global Privacy Control, Do Not Track or `storage: 'none'`: `null`"
const byFile = 'leave it out of the prompt file'

/** Fields of records, by path; those of several kinds with one meaning stand here once. */
export const sent: Record<string, Sent> = {
  v: ['version of the format, so that a receiver knows what it reads', never],
  id: ['random, of the record and nobody: doubles are told apart by it, and it is what an erasure names', never],
  kind: ['what the record is', never],
  prompt: ['which prompt asked', never],
  wording: ['fingerprint of the texts that were shown, so that answers to other words do not mix', never],
  touchpoint: ['where in the journey it was asked', never],
  stage: ['of the touchpoint', byFile],
  corner: ['of the touchpoint', byFile],
  area: ['what the prompt is about', byFile],
  people: ['customers or employees', byFile],
  answers: ['what the person said', 'they close the prompt without choosing'],
  'answers[].question': ['which question', never],
  'answers[].scale': ['on which scale', never],
  'answers[].text': ['the question as the file has it, before words of your page are filled in', never],
  'answers[].about': ['what a follow-up is about', 'no `followUp` in the prompt'],
  'answers[].value': ['the point on the scale', 'no rating in the prompt'],
  'answers[].band': ['low, mid or high', 'no rating in the prompt'],
  'answers[].comment': ['what was written; only with Send', 'no comment in the prompt'],
  'answers[].choices': ['ids of the options that were picked', 'no options in the prompt'],
  'answers[].replyTo': ['where the person wants a reply; only with Send', 'no `contact` in the prompt'],
  'answers[].mayQuote': ['leave to quote; only with Send', 'no `contact` in the prompt'],
  ending: ['sent, closed or left', never],
  shownAt: ['when the prompt was shown', never],
  answeredAt: ['when it was answered', never],
  seconds: ['how long it took; tells haste from thought', never],
  visit: ['random, joins the answers of one visit; new after 30 minutes', noVisit],
  step: ['number of the page view in the visit', noVisit],
  page: ['origin and path, ids masked, the query only by `keepQuery`', never],
  env: ['circumstances, coarse', never],
  'env.device': ['by the size of the window and touch', never],
  'env.input': ['touch or mouse', never],
  'env.online': ['whether the browser believed it was online', never],
  'env.language': ['the language the prompt was shown in', never],
  share: ['for which share of visitors the prompt was', never],
  sdk: ['version of moodpoint', never],
  synthetic: ['marks simulated data', 'absent on real data'],
  name: ['the outcome you report', 'do not call `outcome()`'],
  value: ['its worth, as you give it', 'leave it out of `outcome()`'],
  at: ['when it was reported or asked for', never],
  felt: ['the last rating at each touchpoint within 180 days', "no `'outcome'` in `send`"],
  'felt[].touchpoint': ['where', "no `'outcome'` in `send`"],
  'felt[].band': ['low, mid or high', "no `'outcome'` in `send`"],
  'felt[].days': ['whole days since', "no `'outcome'` in `send`"],
  day: ['of which day the counts are', "no `'tally'` in `send`"],
  counts: ['how often, on this device, on that day', "no `'tally'` in `send`"],
  'counts.eligible': ['it could have been asked', "no `'tally'` in `send`"],
  'counts.asked': ['it was', "no `'tally'` in `send`"],
  'counts.touched': ['something of it was touched', "no `'tally'` in `send`"],
  'counts.rated': ['it ended with a rating', "no `'tally'` in `send`"],
  'counts.commented': ['it ended with words', "no `'tally'` in `send`"],
  'counts.dismissed': ['it was closed', "no `'tally'` in `send`"],
  'counts.ignored': ['neither', "no `'tally'` in `send`"],
  records: ['ids of the records that are taken back', never],
}

/** Something that is kept on the device, or passed between its tabs. */
export interface Kept {
  /** Whether it waits for consent, as {@link createPolicy} holds it. */
  consent: boolean
  /** What lies there, field by field. */
  fields: Record<string, string>
  why: string
  until: string
  off: string
}

/** Names every field of a type, with its meaning: the compiler tells which is missing. */
const fieldsOf = <Type>(meanings: { [Field in keyof Required<Type>]: string }): Record<string, string> => meanings

const under = (parent: string, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([field, meaning]) => [`${parent}.${field}`, meaning]))

const entry = {
  id: 'of the record',
  kind: '',
  prompt: '',
  at: 'when it was added',
  body: 'the record, as it is sent',
  bytes: 'its length',
}

const byStorage = "`storage: 'none'`"

/** Keys of the one object store, in IndexedDB or, with `storage: 'session'`, in `sessionStorage`. */
export const entries: Record<string, Kept> = {
  'r:<endpoint>:<number>': {
    consent: false,
    fields: fieldsOf<Entry>(entry),
    why: 'owes a record to the endpoint',
    until: 'the endpoint has it, `limits.days` (30) at most',
    off: byStorage,
  },
  'x:<record>:<endpoint>': {
    consent: false,
    fields: fieldsOf<ParkedEntry>({
      ...entry,
      status: 'what the endpoint answered',
      reason: '',
      by: 'fingerprint of software and endpoint, so that a new one is tried',
    }),
    why: 'keeps what the endpoint refused, or what grew too old (then without its body)',
    until: '60 days, or `outbox.discard()`',
    off: byStorage,
  },
  's:<record>:<endpoint>': {
    consent: false,
    fields: fieldsOf<Receipt>({ id: 'of the record', prompt: '', at: 'when it was added', sentAt: 'when it arrived' }),
    why: 'a receipt: that a record was delivered, and which id to take it back by',
    until: '180 days',
    off: byStorage,
  },
  'm:totals': {
    consent: false,
    fields: fieldsOf<Totals>({ last: 'number given out last', records: 'owed', bytes: 'of them' }),
    why: 'keeps the limits without counting anew',
    until: 'site data is cleared',
    off: byStorage,
  },
  'm:backoff:<fingerprint>': {
    consent: false,
    fields: fieldsOf<Backoff>({ type: 'of the failure', failures: 'in a row', until: 'when the next attempt is due' }),
    why: 'all tabs wait together while the endpoint is down',
    until: 'the endpoint answers again; the key stays, with nothing in it',
    off: byStorage,
  },
  'm:lease:<lock>': {
    consent: false,
    fields: { owner: 'random number of the tab', until: 'when it runs out' },
    why: 'does the work of a lock where the browser has none (plain http)',
    until: 'the tab is done, else 90 seconds',
    off: byStorage,
  },
  'd:<record>': {
    consent: true,
    fields: fieldsOf<Draft>({ record: 'as it would be now', texts: 'typed so far', savedAt: 'when' }),
    why: 'what was chosen survives a page that dies',
    until: 'the prompt ends, or the next page finishes it',
    off: "`consent: 'required'` without consent",
  },
  't:<prompt>': {
    consent: true,
    fields: fieldsOf<UnsentTexts>({ texts: 'typed and not sent', savedAt: 'when' }),
    why: 'offers words back that were not sent; they are never sent by themselves',
    until: 'Send, else a day',
    off: "`consent: 'required'` without consent",
  },
  'h:': {
    consent: true,
    fields: {
      visit: '',
      ...under('visit', {
        ...fieldsOf<Omit<VisitState, 'entry'>>({
          begunAt: 'when it began',
          bytes: 'random; with that time its id is made of them',
          seenAt: 'the last page view',
          nth: 'which visit of this device',
          step: 'page views',
          view: 'random number of the last one',
          asked: 'prompts the page opened',
        }),
        entry: 'what led to it, only where a prompt asks for it:',
        ...under('entry', fieldsOf<Arrival>({ referrer: 'host of the page before', utm: 'campaign' })),
      }),
      prompts: 'of each prompt:',
      ...under(
        'prompts.*',
        fieldsOf<PromptHistory>({
          draw: 'the random number its share depends on',
          showings: 'since the last answer',
          shownAt: '',
          answeredAt: '',
          dismissedAt: 'last times',
          touchpoint: 'and',
          band: 'of the last answer',
        }),
      ),
    },
    why: 'asks politely: not twice, not too often, the same people',
    until: 'site data is cleared; a visit for 30 minutes after the last page view',
    off: "`consent: 'required'` without consent",
  },
  'h:tally': {
    consent: true,
    fields: under(
      '*.*',
      fieldsOf<KeptTally>({
        touchpoint: '',
        share: '',
        device: '',
        input: 'as in the tally',
        eligible: '',
        asked: '',
        touched: '',
        rated: '',
        commented: '',
        dismissed: '',
        answered: 'counts of a day and a prompt',
      }),
    ),
    why: 'counts what becomes of prompts, until the day is over',
    until: 'the next visit on another day',
    off: "no `'tally'` in `send` (the default), or no consent",
  },
  'p:': {
    consent: true,
    fields: fieldsOf<PromptCopy>({ source: 'address of the file', text: 'the file' }),
    why: 'a broken prompt file costs nobody',
    until: 'a newer one comes',
    off: "prompts passed inline, `consent: 'required'` without consent",
  },
}

/** Everything else a browser could keep or pass on, with what of it is used. `<name>` is the option `name`. */
export const places: Array<[place: string, what: string, off: string]> = [
  ['IndexedDB `<name>`', 'one object store, `entries`, with the keys below', "`storage: 'session'` or `'none'`"],
  ['`sessionStorage` `<name>`', "the same keys, with `storage: 'session'` alone", 'the default'],
  [
    '`sessionStorage` and `window.name` `moodpoint=preview`',
    'the panel, in the tab somebody opened it in',
    'do not open the panel',
  ],
  ['BroadcastChannel `<name>`', 'the id of a prompt that was answered, while one is open', 'nothing is kept of it'],
  [
    'Web Locks `<name>:asking`, `<name>:draft:<record>`, `<name>:delivery:<endpoint>`',
    'which tab asks, holds a draft, delivers',
    'gone with the tab',
  ],
  ['memory', 'traits and data of events you tell, consent', 'gone with the page'],
  ['cookies, `localStorage`, Cache, file system, service workers', 'nothing', ''],
]
