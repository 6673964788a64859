import type { ComponentChildren, VNode } from 'preact'
import type { Messages } from '../locales/messages.js'
import type { ShownQuestion } from '../survey/conversation.js'
import type { Survey, SurveyEvent } from '../survey/survey.js'
import { Choice } from './Choice.js'
import { Comment } from './Comment.js'
import { Faces } from './Faces.js'

/** What every question is drawn from. */
export interface QuestionProps {
  question: ShownQuestion
  survey: Survey
  messages: Messages
  /** Texts offered back from an earlier showing. */
  restored: Record<string, string>
  dispatch(event: SurveyEvent): void
}

/** The input of each scale. */
const inputs: Record<string, (props: QuestionProps) => VNode> = {
  'faces-5': ({ question, survey, messages, dispatch }) => (
    <Group question={question}>
      <Faces
        name={question.id}
        labels={messages.faces}
        value={survey.values[question.id]}
        onChoose={(value) => dispatch({ type: 'choose', question: question.id, value })}
      />
    </Group>
  ),
  choice: ({ question, survey, dispatch }) => (
    <Group question={question}>
      <Choice
        question={question}
        picked={survey.picks[question.id] ?? []}
        onPick={(option) => dispatch({ type: 'pick', question: question.id, option })}
      />
    </Group>
  ),
  comment: ({ question, survey, messages, restored, dispatch }) => (
    <Comment
      question={question}
      text={survey.texts[question.id] ?? ''}
      isRestored={!!restored[question.id] && restored[question.id] === survey.texts[question.id]}
      messages={messages}
      onWrite={(text) => dispatch({ type: 'write', question: question.id, text })}
    />
  ),
}

/** Names of the scales that can be drawn. */
export const drawnScales: string[] = Object.keys(inputs)

/** One question with the input its scale asks for. */
export function Question(props: QuestionProps): VNode | null {
  return inputs[props.question.scale]?.(props) ?? null
}

function Group({ question, children }: { question: ShownQuestion; children: ComponentChildren }): VNode {
  return (
    <fieldset>
      <legend>{question.text}</legend>
      {children}
    </fieldset>
  )
}
