import * as v from 'valibot'
import { linkShape } from './linkShape.js'
import { maxQuestionLength } from './maxQuestionLength.js'
import { hostShape, hoursShape } from './rareFields.js'
import { percentShape } from './rareShapes.js'
import { scales } from './scales.js'
import { durationShape, pageShape, shapes } from './shapes.js'
import type {
  Change,
  Colour,
  EventCondition,
  FollowUp,
  Look,
  Option,
  Pacing,
  Prompt,
  PromptFile,
  Question,
  ScaleId,
  Text,
  Thanks,
  Touchpoint,
  UtmKey,
  When,
  Who,
} from './types.js'

/** Longest text of a change, in UTF-16 code units: with the words around it, it is a question. */
const maxChangeLength = 300

const words = v.pipe(v.string(), v.regex(/\S/, 'write something, or leave the key out'))
const language = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z]{2,3}(-\w+)*$/, 'write a language such as "en"'),
  v.maxLength(35, 'write a language such as "en"'),
)

const texts = <Own extends v.GenericSchema<string>>(own: Own): v.GenericSchema<Text> =>
  v.union(
    [own, v.pipe(v.record(language, own), v.minEntries(1))],
    'write a text, or texts by language such as { "en": "…", "de": "…" }',
  )
const text = texts(words)
const questionText = texts(
  v.pipe(words, v.maxLength(maxQuestionLength, `shorten it to ${maxQuestionLength} characters`)),
)
const id = v.pipe(v.string(), v.regex(shapes.id, 'use letters, digits and . _ : - only, at most 64'))
const duration = v.pipe(v.string(), v.regex(durationShape, 'write a duration such as "3s", "10m" or "14d"'))
const day = v.pipe(v.string(), v.isoDate('write a day such as "2026-12-01"'))
const area = v.picklist(['people', 'product', 'process', 'feedback'])
const band = v.picklist(['low', 'mid', 'high'])
const scale: v.GenericSchema<ScaleId> = v.picklist(Object.keys(scales) as ScaleId[])

const option: v.GenericSchema<Option> = v.union(
  [words, v.strictObject({ id, text })],
  'write a text, or { "id": "…", "text": … }',
)
const options = v.pipe(v.array(option), v.minLength(1), v.maxLength(20, 'give 20 options at most'))
/** A follow-up that is more than a text. */
export const followUpObject: v.GenericSchema<Exclude<FollowUp, Text>> = v.strictObject({
  id: v.exactOptional(id),
  text: questionText,
  options: v.exactOptional(options),
})
const followUp: v.GenericSchema<FollowUp> = v.union(
  [followUpObject, questionText],
  'write a text, or { "text": …, "options": […] }',
)

const link = v.strictObject({
  text,
  to: v.pipe(v.string(), v.regex(linkShape, 'begin with "https://" or "mailto:"')),
})
const thanks: v.GenericSchema<Thanks> = v.union(
  [v.strictObject({ text, link: v.exactOptional(link) }), text],
  'write a text, or { "text": …, "link": { "text": …, "to": "https://…" } }',
)

const percent = v.pipe(v.string(), v.regex(percentShape, 'write a part such as "60%"'))
const selector = v.pipe(v.string(), v.minLength(1))
const scrolling = v.strictObject({ selector, to: v.exactOptional(percent) })
const seen = v.strictObject({ selector, for: v.exactOptional(duration) })
/** A text, unless it begins like a comparison: then it has to be one. */
const comparison = v.pipe(
  v.string(),
  v.regex(/^(?![<>=!])|^[<>]=? ?-?\d+(\.\d+)?$/, 'compare with a number, such as "> 120" or "<= 5"'),
)
const oneCondition = v.union([comparison, v.number(), v.boolean()])
const condition: v.GenericSchema<EventCondition> = v.union(
  [oneCondition, v.pipe(v.array(oneCondition), v.minLength(1))],
  'write a text, a number, true, "> 120" or "<= 5", or a list of these',
)
const hostEvent = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  if: v.pipe(v.record(v.string(), condition), v.minEntries(1, 'give a condition, such as "waited": "> 120"')),
})
const triggers = `{ "load": "3s" }, { "route": "3s" }, { "event": "name" }, { "scroll": "60%" }, { "visible": "#reviews" }, { "click": ".help" }, { "exit": "mouse" or "touch" }, { "idle": "30s" } or { "views": 3 }`

const when: v.GenericSchema<When> = v.union(
  [
    v.strictObject({ load: duration }),
    v.strictObject({ route: duration }),
    v.strictObject({
      event: v.union(
        [v.pipe(v.string(), v.minLength(1)), hostEvent],
        'write "chat-closed", or { "name": "chat-closed", "if": { "waited": "> 120" } }',
      ),
    }),
    v.strictObject({
      scroll: v.union([percent, scrolling], 'write "60%", or { "selector": "#list", "to": "60%" }'),
    }),
    v.strictObject({
      visible: v.union([selector, seen], 'write "#reviews", or { "selector": "#reviews", "for": "3s" }'),
    }),
    v.strictObject({ click: selector }),
    v.strictObject({ exit: v.picklist(['mouse', 'touch']) }),
    v.strictObject({ idle: duration }),
    v.strictObject({ views: v.pipe(v.number(), v.minValue(0)) }),
  ],
  `write ${triggers}`,
)

const pacing: v.GenericSchema<Pacing> = v.strictObject({
  perVisit: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  between: v.exactOptional(duration),
  afterAnswer: v.exactOptional(duration),
  afterDismissal: v.exactOptional(duration),
  maxShowings: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
})

const question: v.GenericSchema<Question> = v.strictObject({
  id,
  text: questionText,
  scale: v.exactOptional(scale),
  options: v.exactOptional(options),
  pick: v.exactOptional(v.literal('one')),
  other: v.exactOptional(v.boolean()),
  if: v.exactOptional(v.record(v.string(), band)),
})

const page = v.pipe(v.string(), v.regex(pageShape, 'begin with "/", "*" or "https://"; "!" in front excludes'))
const share = v.pipe(v.string(), v.regex(shapes.share, 'write a share such as "25%"'))

const values = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1))
const anyOf = <Own extends string>(own: Own[]) => v.pipe(v.array(v.picklist(own)), v.minLength(1))
const count = v.pipe(v.number(), v.minValue(0))
const host = v.pipe(
  v.string(),
  v.regex(hostShape, 'write the host alone, such as "news.example", "*.example" or "direct"'),
)
const utm: v.GenericSchema<NonNullable<Who['utm']>> = v.strictObject({
  source: v.exactOptional(values),
  medium: v.exactOptional(values),
  campaign: v.exactOptional(values),
  term: v.exactOptional(values),
  content: v.exactOptional(values),
} satisfies Record<UtmKey, unknown>)
const who: v.GenericSchema<Who> = v.strictObject({
  devices: v.exactOptional(anyOf(['phone', 'tablet', 'desktop'])),
  inputs: v.exactOptional(anyOf(['touch', 'mouse'])),
  languages: v.exactOptional(v.pipe(v.array(language), v.minLength(1))),
  visitors: v.exactOptional(v.picklist(['new', 'returning'])),
  visits: v.exactOptional(v.strictObject({ min: v.exactOptional(count), max: v.exactOptional(count) })),
  referrer: v.exactOptional(v.pipe(v.array(host), v.minLength(1))),
  utm: v.exactOptional(utm),
  traits: v.exactOptional(v.record(v.string(), values)),
  people: v.exactOptional(v.picklist(['customers', 'employees'])),
})
const span = v.pipe(v.string(), v.regex(hoursShape, 'write hours such as "09:00-17:00"'))

const where: v.GenericSchema<NonNullable<Prompt['where']>> = v.union(
  [v.picklist(['float', 'launcher', 'inline']), v.strictObject({ inline: selector })],
  'write "float", "launcher", "inline", or { "inline": "#after-order" }',
)

const prompt: v.GenericSchema<Prompt> = v.strictObject({
  id,
  question: v.exactOptional(questionText),
  scale: v.exactOptional(scale),
  followUp: v.exactOptional(
    v.strictObject({ low: v.exactOptional(followUp), mid: v.exactOptional(followUp), high: v.exactOptional(followUp) }),
  ),
  thanks: v.exactOptional(
    v.strictObject({ low: v.exactOptional(thanks), mid: v.exactOptional(thanks), high: v.exactOptional(thanks) }),
  ),
  questions: v.exactOptional(
    v.pipe(v.array(question), v.minLength(1), v.maxLength(50, 'ask 50 questions at most, as many as a record holds')),
  ),
  when: v.exactOptional(v.union([when, v.pipe(v.array(when), v.minLength(1))], `write ${triggers}, or a list of them`)),
  pages: v.exactOptional(v.pipe(v.array(page), v.minLength(1))),
  query: v.exactOptional(v.record(v.string(), values)),
  who: v.exactOptional(who),
  share: v.exactOptional(share),
  from: v.exactOptional(day),
  until: v.exactOptional(day),
  weekdays: v.exactOptional(anyOf(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
  hours: v.exactOptional(
    v.union([span, v.pipe(v.array(span), v.minLength(1))], 'write hours such as "09:00-17:00", or a list of them'),
  ),
  timeZone: v.exactOptional(v.string()),
  where: v.exactOptional(where),
  dismissed: v.exactOptional(v.literal('launcher', 'write "launcher", or leave it out')),
  touchpoint: v.exactOptional(id),
  area: v.exactOptional(area),
  priority: v.exactOptional(v.number()),
  pacing: v.exactOptional(pacing),
  decides: v.exactOptional(v.string()),
  owner: v.exactOptional(v.string()),
})

const touchpoint: v.GenericSchema<Touchpoint> = v.strictObject({
  touchpoint: id,
  name: v.exactOptional(text),
  stage: v.exactOptional(v.picklist(['before', 'during', 'after'])),
  corner: v.exactOptional(v.picklist(['marketing', 'product', 'commerce', 'service'])),
  people: v.exactOptional(v.picklist(['customers', 'employees'])),
})

const hex = v.pipe(v.string(), v.regex(/^#([\da-fA-F]{3}){1,2}$/, 'write a colour such as "#0b5394"'))
const colour: v.GenericSchema<Colour> = v.union(
  [hex, v.strictObject({ light: hex, dark: hex })],
  'write a colour such as "#0b5394", or { "light": "…", "dark": "…" }',
)

const look: v.GenericSchema<Look> = v.strictObject({
  accent: v.exactOptional(colour),
  surface: v.exactOptional(colour),
  text: v.exactOptional(colour),
  radius: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(24, 'give 24 at most'))),
  font: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[\p{L}\d _-]+(,[\p{L}\d _-]+)*$/u, 'write names of fonts, such as "Inter, Georgia"')),
  ),
  scheme: v.exactOptional(v.picklist(['auto', 'light', 'dark'])),
  launcher: v.exactOptional(v.picklist(['button', 'tab'])),
  avoid: v.exactOptional(selector),
})

const change: v.GenericSchema<Change> = v.strictObject({
  date: day,
  touchpoint: id,
  text: texts(v.pipe(words, v.maxLength(maxChangeLength, `shorten it to ${maxChangeLength} characters`))),
})

/** The prompt file; the annotations keep schema and interfaces from drifting apart. */
export const promptFileSchema: v.GenericSchema<PromptFile> = v.strictObject({
  $schema: v.exactOptional(v.string()),
  language: v.exactOptional(language),
  prompts: v.pipe(v.array(prompt), v.maxLength(200, 'give 200 prompts at most; a page takes no longer file')),
  journey: v.exactOptional(v.array(touchpoint)),
  pacing: v.exactOptional(pacing),
  look: v.exactOptional(look),
  changes: v.exactOptional(v.array(change)),
})
