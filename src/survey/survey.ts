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

/** What the person does, or what becomes of the answer. */
export type SurveyEvent =
  | { type: 'choose'; question: string; value: number }
  | { type: 'pick'; question: string; option: string }
  | { type: 'write'; question: string; text: string }
  | { type: 'send' | 'close' | 'sent' | 'saved' | 'parked' | 'refused' }

/** One conversation; plain data. */
export interface Survey {
  phase: Phase
  /** Points by question, counted from 1. */
  values: Record<string, number>
  /** Picked options by question. */
  picks: Record<string, string[]>
  /** Comments by question. */
  texts: Record<string, string>
}

const editing = { choose: 'chosen', pick: 'chosen', write: 'chosen' } as const
const outcomes = { sent: 'sent', saved: 'saved', parked: 'parked', refused: 'refused' } as const

/** Every legal step; what is not listed changes nothing. */
const transitions: Record<Phase, Partial<Record<SurveyEvent['type'], Phase>>> = {
  invited: { ...editing, close: 'closed' },
  chosen: { ...editing, send: 'sending', close: 'closed' },
  sending: { ...outcomes, close: 'closed' },
  refused: { ...editing, send: 'sending', close: 'closed' },
  saved: { sent: 'sent', parked: 'parked', close: 'closed' },
  sent: { close: 'closed' },
  parked: { sent: 'sent', close: 'closed' },
  closed: {},
}

/** Begins a conversation, with texts that were typed earlier and not sent. */
export function beginSurvey(texts: Record<string, string> = {}): Survey {
  return { phase: 'invited', values: {}, picks: {}, texts }
}

/** Takes one step; an illegal one returns the same survey. */
export function step(survey: Survey, event: SurveyEvent): Survey {
  const phase = transitions[survey.phase][event.type]
  return phase ? { ...survey, ...change(survey, event), phase } : survey
}

function change({ values, picks, texts }: Survey, event: SurveyEvent): Partial<Survey> {
  if (event.type === 'choose') return { values: { ...values, [event.question]: event.value } }
  if (event.type === 'write') return { texts: { ...texts, [event.question]: event.text } }
  if (event.type === 'pick')
    return { picks: { ...picks, [event.question]: toggle(picks[event.question], event.option) } }
  return {}
}

function toggle(picked: string[] = [], option: string): string[] {
  return picked.includes(option) ? picked.filter((other) => other !== option) : [...picked, option]
}
