import type { VNode } from 'preact'
import type { Messages } from '../locales/messages.js'
import type { ShownQuestion } from '../survey/conversation.js'
import type { Given } from '../survey/survey.js'
import { Choice } from './Choice.js'
import { Comment } from './Comment.js'
import { Faces } from './Faces.js'

/**
 * Draws one question, under its id as key: the script tag's Preact moves no elements, so none may pass for another.
 *
 * @param restored - The text offered back from an earlier showing.
 */
export type Input = (
  question: ShownQuestion,
  given: Given | undefined,
  give: (given: Given) => void,
  messages: Messages,
  restored: string | undefined,
) => VNode

/** The input of each scale. */
export type Inputs = Record<string, Input>

/** The inputs most prompts get by with. */
export const usualInputs: Inputs = {
  'faces-5': Faces,
  choice: Choice,
  comment: Comment,
}
