import * as v from 'valibot'
import { maxQuestionLength } from '../prompts/maxQuestionLength.js'
import type { Answer, ChoiceAnswer, CommentAnswer, ContactAnswer, MoodpointRecord, RatingAnswer } from './types.js'

/** Longest comment a record may carry, in UTF-16 code units; the prompt's text field stops there too. */
export const maxCommentLength = 2000

const id = v.pipe(v.string(), v.regex(/^[^\s!-,/;-@[-^`{-~]{1,128}$/, 'expected 1 to 128 letters, digits or . _ : -'))
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

const response = v.strictObject({
  v: v.literal(1),
  id: uuid,
  kind: v.literal('response'),
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
    device: v.picklist(['phone', 'tablet', 'desktop']),
    input: v.picklist(['touch', 'mouse']),
    online: v.boolean(),
    language: v.pipe(v.string(), v.maxLength(35)),
  }),
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  sdk: v.pipe(v.string(), v.maxLength(32)),
  synthetic: v.exactOptional(v.literal(true)),
})

/** What a receiver accepts as a record; the annotation keeps schema and interface from drifting apart. */
export const recordSchema: v.GenericSchema<MoodpointRecord> = response
