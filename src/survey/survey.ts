/** How far the conversation has come. */
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

/** What is given to a question: a point counted from 1, picked options, or words. */
export type Given = number | string[] | string

/** What the person does, or what becomes of the answer. */
export type SurveyEvent =
  | { type: 'give'; key: string; given: Given }
  | { type: 'send' | 'close' | 'sent' | 'saved' | 'parked' | 'refused' }

/** One conversation; plain data. */
export interface Survey {
  phase: Phase
  /** What was given, by `keyOf` the question. */
  given: Record<string, Given | undefined>
}

/** Every legal step: from which phases each event leads, and where to. What is not listed changes nothing. */
const steps: Record<SurveyEvent['type'], [from: Phase[], to: Phase]> = {
  give: [['invited', 'chosen', 'refused'], 'chosen'],
  send: [['chosen', 'refused'], 'sending'],
  sent: [['sending', 'saved', 'parked'], 'sent'],
  saved: [['sending'], 'saved'],
  parked: [['sending', 'saved'], 'parked'],
  refused: [['sending'], 'refused'],
  close: [['invited', 'chosen', 'refused', 'sending', 'sent', 'saved', 'parked'], 'closed'],
}

/** Begins a conversation, with texts that were typed earlier and not sent. */
export function beginSurvey(texts: Record<string, string> = {}): Survey {
  return { phase: 'invited', given: texts }
}

/** Takes one step; an illegal one returns the same survey. */
export function step(survey: Survey, event: SurveyEvent): Survey {
  const [from, phase] = steps[event.type]
  if (!from.includes(survey.phase)) return survey
  return event.type === 'give' ? { phase, given: { ...survey.given, [event.key]: event.given } } : { ...survey, phase }
}
