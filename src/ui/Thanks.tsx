import type { VNode } from 'preact'
import type { Messages } from '../locales/messages.js'
import type { SurveyEvent } from '../survey/survey.js'

interface ThanksProps {
  /** What became of the answer. */
  text: string
  messages: Messages
  dispatch(event: SurveyEvent): void
}

/** The end of a conversation, in words that are true. */
export function Thanks({ text, messages, dispatch }: ThanksProps): VNode {
  return (
    <div class="thanks" tabIndex={-1}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M5 12.5 10 17.5 19.5 7" />
      </svg>
      <div>
        <h2>{messages.thanks}</h2>
        <p>{text}</p>
      </div>
      <button type="button" class="quiet" onClick={() => dispatch({ type: 'close' })}>
        {messages.close}
      </button>
    </div>
  )
}
