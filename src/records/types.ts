import type { Area, Band, Corner, People, Stage } from '../prompts/types.js'

/** How a showing ended: Send was pressed, the prompt was closed, or the page went away. */
export type Ending = 'sent' | 'closed' | 'left'

interface AnswerBase {
  /** Id of the question, unique within a record. */
  question: string
  /** Id of the scale the question was asked on. */
  scale: string
  /** The question as it was shown, before host data was filled in. */
  text: string
  /** What a follow-up is about: `pain` after a low rating, `change` after a middling one, `gain` after a high one. */
  about?: 'pain' | 'change' | 'gain'
}

/** A point on a scale, counted from 1; on `recommend-11` from 0. */
export interface RatingAnswer extends AnswerBase {
  value: number
  band: Band
}

/** Words of the person's own, at most 2 000 characters. */
export interface CommentAnswer extends AnswerBase {
  comment: string
}

/** Options picked from a list, by id, never by translated label. */
export interface ChoiceAnswer extends AnswerBase {
  choices: string[]
  /** What the option `other` is, at most 2 000 characters. */
  comment?: string
}

/** What a person lets you do with what they wrote; only what they gave is there. */
export interface ContactAnswer extends AnswerBase {
  /** Where they want a reply, as they typed it. */
  replyTo?: string
  /** Their words may be quoted. */
  mayQuote?: true
}

/** One answer to one question. */
export type Answer = RatingAnswer | CommentAnswer | ChoiceAnswer | ContactAnswer

/** The circumstances of an answer, coarse on purpose: no user agent string, no screen size. */
export interface Env {
  device: 'phone' | 'tablet' | 'desktop'
  input: 'touch' | 'mouse'
  /** Whether the browser believed it was online when the answer was given. */
  online: boolean
  /** BCP 47 tag of the language the prompt was shown in. */
  language: string
}

/**
 * One person's answers to one prompt: self-contained, final, sent once by intent and deduplicated by `id`.
 *
 * @remarks All times are ISO 8601 in UTC by the clock of the device.
 */
export interface ResponseRecord {
  /** Version of this format. */
  v: 1
  /** UUIDv7 made when the prompt was shown; the idempotency key of the record for ever. */
  id: string
  kind: 'response'
  /** Id of the prompt. */
  prompt: string
  /** Fingerprint of the shown texts, scale and options: answers to different wordings never mix silently. */
  wording: string
  touchpoint: string
  stage: Stage | null
  corner: Corner | null
  area: Area | null
  people: People | null
  answers: Answer[]
  ending: Ending
  shownAt: string
  answeredAt: string
  /** Seconds between showing and answer, to a tenth. */
  seconds: number
  /** Random id of the visit (page views less than 30 minutes apart), or `null` where none may be kept. */
  visit: string | null
  /** Number of the page view within the visit, from 1; `null` without a visit. */
  step: number | null
  /** Origin and path of the page; ids in the path masked, query dropped unless allowed. */
  page: string
  env: Env
  /** The share of visitors this prompt was shown to, 0 to 1. */
  share: number
  /** Version of moodpoint that made the record. */
  sdk: string
  /** Set on simulated data only. */
  synthetic?: true
}
