import type { StandardTexts } from '../survey/conversation.js'
import type { ScaleTexts } from './scaleTexts.js'

/** Every text of the interface in one language; plain data, so that a language is one small file. */
export interface Messages extends StandardTexts {
  /** Names of the five faces, worst first. */
  faces: [string, string, string, string, string]
  /** Beside the scale: what happens without Send. */
  counts: string
  /** After it, where words can be written; with the blank that parts sentences. */
  adds: string
  /** Under a comment field. */
  hint: string
  /** Above a text typed earlier and offered back. */
  restored: string
  send: string
  busy: string
  notNow: string
  close: string
  launcher: string
  /** Announced once when the page opens a prompt, before the question: where it is. */
  announcement: string
  thanks: string
  /** What became of the answer, by phase. */
  sent: string
  saved: string
  /** Saved, where no endpoint is configured. */
  local: string
  /** Kept, where the browser keeps nothing for longer than the tab. */
  tab: string
  parked: string
  /** The device could not keep the answer. */
  refused: string
  /** Of rare scales; English has them in a chunk of their own, with those scales. */
  scales?: ScaleTexts
}

/** A language with everything moodpoint says, in one file. */
export type Locale = Messages & { scales: ScaleTexts }
