import type { VNode } from 'preact'
import type { Messages } from '../locales/messages.js'
import { askedQuestions } from '../survey/answers.js'
import type { ShownQuestion } from '../survey/conversation.js'
import type { Phase, Survey, SurveyEvent } from '../survey/survey.js'
import { Question } from './Question.js'
import { Thanks } from './Thanks.js'

/** Everything a prompt is drawn from. */
export interface PromptProps {
  questions: ShownQuestion[]
  survey: Survey
  messages: Messages
  restored: Record<string, string>
  /** Whether an endpoint is configured; without one an answer stays on the device. */
  hasEndpoint: boolean
  dispatch(event: SurveyEvent): void
}

const answering: Phase[] = ['invited', 'chosen', 'sending', 'refused']

/** The conversation as it stands: the questions, or what became of the answer. */
export function Prompt(props: PromptProps): VNode {
  const { survey, messages, hasEndpoint, dispatch } = props
  if (answering.includes(survey.phase)) return <Form {...props} />
  return <Thanks text={outcomeText(survey.phase, messages, hasEndpoint)} messages={messages} dispatch={dispatch} />
}

/** The sentence that tells what became of the answer, while there is one to tell. */
export function outcomeText(phase: Phase, messages: Messages, hasEndpoint: boolean): string {
  if (phase === 'saved') return hasEndpoint ? messages.saved : messages.local
  return phase === 'sent' || phase === 'parked' || phase === 'refused' ? messages[phase] : ''
}

function Form({ questions, survey, messages, restored, dispatch }: PromptProps): VNode {
  const isInvited = survey.phase === 'invited'
  const asked = askedQuestions(questions, survey)
  return (
    <form
      class={isInvited ? 'invited' : ''}
      onSubmit={(event) => {
        event.preventDefault()
        dispatch({ type: 'send' })
      }}
    >
      {asked.slice(0, isInvited ? 1 : asked.length).map((question) => (
        <Question key={question.id} {...{ question, survey, messages, restored, dispatch }} />
      ))}
      {survey.phase === 'refused' && <p class="note">{messages.refused}</p>}
      {!isInvited && <p class="note">{messages.counts}</p>}
      <div class="actions">
        <button type="button" class="quiet" onClick={() => dispatch({ type: 'close' })}>
          {messages.notNow}
        </button>
        {!isInvited && (
          <button type="submit" class="send" aria-disabled={survey.phase === 'sending'}>
            {survey.phase === 'sending' ? messages.sending : messages.send}
          </button>
        )}
      </div>
    </form>
  )
}
