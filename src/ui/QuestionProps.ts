import type { Messages } from '../locales/messages.js'
import type { ShownQuestion } from '../survey/conversation.js'
import type { Given } from '../survey/survey.js'

/** What every question is drawn from. */
export interface QuestionProps {
  question: ShownQuestion
  given: Given | undefined
  /** The text offered back from an earlier showing. */
  restored: string | undefined
  messages: Messages
  give(given: Given): void
}
