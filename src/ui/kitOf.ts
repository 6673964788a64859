import { h } from 'preact'
import type { Messages } from '../locales/messages.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { ShownQuestion } from '../survey/conversation.js'
import { type Inputs, usualInputs } from './inputs.js'

/** What a prompt is drawn with. */
export interface Kit {
  inputs: Inputs
  /** Adds to the prompt what moodpoint brings to its scales, such as feeling words. */
  complete?(prompt: NormalPrompt): NormalPrompt
  /** Of the inputs that are not the usual ones. */
  styles?: string
}

/**
 * What the questions of a prompt are drawn with; rare scales are a chunk of their own.
 *
 * @throws TypeError where there is no such scale.
 */
export async function kitOf(questions: ShownQuestion[], messages: Messages): Promise<Kit> {
  const isUsual = questions.every(({ scale, pick, other }) => usualInputs[scale] && !pick && !other)
  if (isUsual) return { inputs: usualInputs }
  return (await import('./moreScales.js')).moreScales(questions, usualInputs, messages, h)
}
