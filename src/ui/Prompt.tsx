import { h, type VNode } from 'preact'
import type { Messages } from '../locales/messages.js'
import { askedQuestions, keyOf } from '../survey/answers.js'
import type { ShownQuestion } from '../survey/conversation.js'
import type { Given, Phase, Survey, SurveyEvent } from '../survey/survey.js'
import { inputs } from './inputs.js'
import type { QuestionProps } from './QuestionProps.js'

/** Everything a prompt is drawn from. */
export interface PromptProps extends Pick<QuestionProps, 'messages'> {
  questions: ShownQuestion[]
  survey: Survey
  /** Texts offered back from an earlier showing. */
  unsent: Record<string, string>
  /** Whether an endpoint is configured; without one an answer stays on the device. */
  hasEndpoint: boolean
  dispatch(event: SurveyEvent): void
}

/** The sentence that tells what became of the answer, while there is one to tell. */
export function outcomeText(phase: Phase, messages: Messages, hasEndpoint: boolean): string {
  const texts: Partial<Record<Phase, string>> = { ...messages, saved: hasEndpoint ? messages.saved : messages.local }
  return texts[phase] ?? ''
}

/** The conversation as it stands: the questions, or what became of the answer. */
export function Prompt({ questions, survey, unsent, messages, hasEndpoint, dispatch }: PromptProps): VNode {
  const { phase } = survey
  const isInvited = phase === 'invited'
  const outcome = outcomeText(phase, messages, hasEndpoint)
  const close = (label: string) => (
    <button type="button" class="quiet" onClick={() => dispatch({ type: 'close' })}>
      {label}
    </button>
  )
  if (outcome && phase !== 'refused') {
    return (
      <div class="thanks" tabIndex={-1}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 12.5 10 17.5 19.5 7" />
        </svg>
        <div>
          <h2>{messages.thanks}</h2>
          <p>{outcome}</p>
        </div>
        {close(messages.close)}
      </div>
    )
  }
  const send = (event: Event) => {
    event.preventDefault()
    dispatch({ type: 'send' })
  }
  return (
    <form class={phase} onSubmit={send}>
      {askedQuestions(questions, survey)
        .slice(0, isInvited ? 1 : undefined)
        .map((question) => {
          const Input = inputs[question.scale]
          const key = keyOf(question)
          const give = (given: Given) => dispatch({ type: 'give', key, given })
          const shared = { question, messages, give, given: survey.given[key], restored: unsent[key] }
          return Input && <Input key={key} {...shared} />
        })}
      {!isInvited && <p class="note">{outcome || messages.counts}</p>}
      <div class="actions">
        {close(messages.notNow)}
        {!isInvited && (
          <button type="submit" class="send" aria-disabled={phase === 'sending'}>
            {phase === 'sending' ? messages.busy : messages.send}
          </button>
        )}
      </div>
    </form>
  )
}
