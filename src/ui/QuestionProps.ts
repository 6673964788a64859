import type { Messages } from '../locales/messages.js'
import type { ShownQuestion } from '../survey/conversation.js'
import type { Survey, SurveyEvent } from '../survey/survey.js'

/** What every question is drawn from. */
export interface QuestionProps {
  question: ShownQuestion
  survey: Survey
  messages: Messages
  /** Texts offered back from an earlier showing. */
  restored: Record<string, string>
  dispatch(event: SurveyEvent): void
}
