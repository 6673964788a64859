import type { Band } from '../prompts/types.js'

/** How far the conversation with a person has come. */
export type Phase =
  /** Shown, nothing chosen. */
  | 'invited'
  /** Something was chosen; everything can still change. */
  | 'chosen'
  | 'sending'
  /** Acknowledged by the endpoint. */
  | 'sent'
  /** Kept on the device, still owed. */
  | 'saved'
  /** Kept on the device; the endpoint called it wrong. */
  | 'parked'
  /** The device could not keep it; the words are still here. */
  | 'refused'
  | 'closed'

/** What was chosen: the part of an answer that is its own. */
export interface Chosen {
  value?: number
  band?: Band | undefined
  choices?: string[]
  /** Typed beside it, and part of the answer only once that is sent. */
  words?: { comment?: string; replyTo?: string; mayQuote?: true }
}

/** What is given to a question: words as they are typed, or what was chosen. */
export type Given = string | Chosen

/** What is given, by `keyOf` the question. */
export type AllGiven = Record<string, Given | undefined>

/** One conversation; plain data. */
export interface Survey {
  phase: Phase
  given: AllGiven
}

/** Every legal step: the phases each one is reached from. What is not listed changes nothing. */
const origins: Record<Phase, Phase[]> = {
  invited: [],
  chosen: ['invited', 'chosen', 'refused'],
  sending: ['chosen', 'refused'],
  sent: ['sending', 'saved', 'parked'],
  saved: ['sending'],
  parked: ['sending', 'saved'],
  refused: ['sending'],
  closed: ['invited', 'chosen', 'sending', 'sent', 'saved', 'parked', 'refused'],
}

/** Begins a conversation, with texts that were typed earlier and not sent. */
export function beginSurvey(texts: Record<string, string>): Survey {
  return { phase: 'invited', given: texts }
}

/** Takes one step to another phase, with what is given in it; an illegal one returns the same survey. */
export function step(survey: Survey, phase: Phase, given?: AllGiven): Survey {
  return origins[phase].includes(survey.phase) ? { phase, given: { ...survey.given, ...given } } : survey
}
