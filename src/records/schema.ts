import * as v from 'valibot'
import { maxQuestionLength } from '../prompts/maxQuestionLength.js'
import type { ErasureRecord } from './erasure.js'
import { idPattern } from './idPattern.js'
import type { OutcomeRecord } from './outcome.js'
import type { TallyRecord } from './tally.js'
import type { Answer, ChoiceAnswer, CommentAnswer, ContactAnswer, RatingAnswer, ResponseRecord } from './types.js'
import type { WireRecord } from './wireRecord.js'

/** Longest comment a record may carry, in UTF-16 code units; the prompt's text field stops there too. */
export const maxCommentLength = 2000

const id = v.pipe(v.string(), v.regex(idPattern, 'expected 1 to 128 letters, digits or . _ : -'))
const shortText = v.pipe(v.string(), v.maxLength(maxQuestionLength))
const instant = v.pipe(v.string(), v.isoTimestamp())
const uuid = v.pipe(v.string(), v.uuid())

const answerBase = {
  question: id,
  scale: id,
  text: shortText,
  about: v.exactOptional(v.picklist(['pain', 'change', 'gain'])),
}

const ratingAnswer: v.GenericSchema<RatingAnswer> = v.strictObject({
  ...answerBase,
  value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  band: v.picklist(['low', 'mid', 'high']),
})

const comment = v.pipe(v.string(), v.minLength(1), v.maxLength(maxCommentLength))

const commentAnswer: v.GenericSchema<CommentAnswer> = v.strictObject({
  ...answerBase,
  comment,
})

const choiceAnswer: v.GenericSchema<ChoiceAnswer> = v.strictObject({
  ...answerBase,
  choices: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
  comment: v.exactOptional(comment),
})

const contactAnswer: v.GenericSchema<ContactAnswer> = v.pipe(
  v.strictObject({
    ...answerBase,
    replyTo: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(254))),
    mayQuote: v.exactOptional(v.literal(true)),
  }),
  v.check(({ replyTo, mayQuote }) => !!(replyTo || mayQuote), 'expected an answer'),
)

const answer: v.GenericSchema<Answer> = v.union([ratingAnswer, commentAnswer, choiceAnswer, contactAnswer])

const envelope = { v: v.literal(1), id: uuid }
const sdk = v.pipe(v.string(), v.maxLength(32))
const synthetic = v.exactOptional(v.literal(true))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const device = v.picklist(['phone', 'tablet', 'desktop'])
const input = v.picklist(['touch', 'mouse'])
const band = v.picklist(['low', 'mid', 'high'])
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const response: v.GenericSchema<ResponseRecord> = v.strictObject({
  ...envelope,
  kind: v.literal('response', 'expected response, outcome, tally or erasure'),
  prompt: id,
  wording: id,
  touchpoint: id,
  stage: v.nullable(v.picklist(['before', 'during', 'after'])),
  corner: v.nullable(v.picklist(['marketing', 'product', 'commerce', 'service'])),
  area: v.nullable(v.picklist(['people', 'product', 'process', 'feedback'])),
  people: v.nullable(v.picklist(['customers', 'employees'])),
  answers: v.pipe(v.array(answer), v.minLength(1), v.maxLength(50)),
  ending: v.picklist(['sent', 'closed', 'left']),
  shownAt: instant,
  answeredAt: instant,
  seconds: v.pipe(v.number(), v.finite(), v.minValue(0)), // JSON may say 1e999, which no store gives back
  visit: v.nullable(uuid),
  step: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  page: v.pipe(v.string(), v.maxLength(2000)),
  env: v.strictObject({
    device,
    input,
    online: v.boolean(),
    language: v.pipe(v.string(), v.maxLength(35)),
  }),
  share,
  sdk,
  synthetic,
})

const outcome: v.GenericSchema<OutcomeRecord> = v.strictObject({
  ...envelope,
  kind: v.literal('outcome'),
  name: id,
  value: v.exactOptional(v.pipe(v.number(), v.finite())),
  at: instant,
  visit: v.nullable(uuid),
  felt: v.pipe(v.array(v.strictObject({ touchpoint: id, band, days: count })), v.maxLength(200)),
  sdk,
  synthetic,
})

const steps = ['eligible', 'asked', 'touched', 'rated', 'commented', 'dismissed', 'ignored'] as const
const counts = Object.fromEntries(steps.map((step) => [step, count])) as Record<(typeof steps)[number], typeof count>

const tally: v.GenericSchema<TallyRecord> = v.strictObject({
  ...envelope,
  kind: v.literal('tally'),
  prompt: id,
  touchpoint: id,
  day: v.pipe(v.string(), v.isoDate()),
  counts: v.strictObject(counts),
  env: v.strictObject({ device, input }),
  share,
  sdk,
  synthetic,
})

const erasure: v.GenericSchema<ErasureRecord> = v.strictObject({
  ...envelope,
  kind: v.literal('erasure'),
  records: v.pipe(v.array(uuid), v.minLength(1), v.maxLength(500)),
  at: instant,
  sdk,
})

/** What a receiver accepts of each kind; the annotations keep schemas and interfaces from drifting apart. */
export const recordSchemas: { [Kind in WireRecord['kind']]: v.GenericSchema<Extract<WireRecord, { kind: Kind }>> } = {
  response,
  outcome,
  tally,
  erasure,
}
