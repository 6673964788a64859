import { h, type VNode } from 'preact'
import type { Messages } from '../locales/messages.js'
import { askedQuestions, keyOf } from '../survey/answers.js'
import type { ShownQuestion } from '../survey/conversation.js'
import type { AllGiven, Phase, Survey } from '../survey/survey.js'
import type { Inputs } from './inputs.js'
import type { DrawThanks } from './toThanks.js'

/** What a prompt is drawn from, whatever its state. */
export interface PromptOptions {
  inputs: Inputs
  questions: ShownQuestion[]
  /** The prompt's own, where it brings any. */
  thanks: DrawThanks | undefined
  /** Texts offered back from an earlier showing. */
  unsent: Record<string, string>
  messages: Messages
}

/** Takes a step of the survey. */
export type Go = (phase: Phase, given?: AllGiven) => void

/** The sentence that tells what became of the answer, while there is one to tell. */
export function outcomeText(phase: Phase, messages: Messages): string | undefined {
  const texts: Partial<Record<Phase, string>> = messages
  return texts[phase]
}

/** The conversation as it stands: the questions, or what became of the answer. */
export function Prompt({ inputs, questions, thanks, unsent, messages }: PromptOptions, survey: Survey, go: Go): VNode {
  const { phase, given } = survey
  const isInvited = phase === 'invited'
  const isSending = phase === 'sending'
  const outcome = outcomeText(phase, messages)
  const close = (label: string) => (
    <button type="button" class="quiet" onClick={() => go('closed')}>
      {label}
    </button>
  )
  if (outcome && phase !== 'refused') {
    return (
      <div class="thanks" tabIndex={-1}>
        <svg viewBox="0 0 24 24" aria-hidden={true}>
          <path d="M5 12.5l5 5 9.5-10.5" />
        </svg>
        {thanks?.(outcome, survey) ?? (
          <div>
            <h2>{messages.thanks}</h2>
            <p>{outcome}</p>
          </div>
        )}
        {close(messages.close)}
      </div>
    )
  }
  const inputOf = (question: ShownQuestion) => {
    const key = keyOf(question)
    const give = (value: AllGiven[string]) => go('chosen', { [key]: value })
    return inputs[question.scale]?.(question, given[key], give, messages, unsent[key])
  }
  const asked = askedQuestions(questions, survey)
  const hasWords = asked.some(({ scale }) => scale === 'comment')
  const counts = asked.some(({ scale }) => !/^co(mment|ntact)$/.test(scale)) ? messages.counts : ''
  return (
    // No form: where a frame is sandboxed without `allow-forms`, none is ever submitted.
    <div class={phase}>
      {(isInvited ? asked.slice(0, 1) : asked).map(inputOf)}
      {!isInvited && <p class="note">{outcome ?? (hasWords ? counts + messages.adds : counts)}</p>}
      <div class="actions">
        {close(messages.notNow)}
        {!isInvited && (
          <button type="button" class="send" aria-disabled={isSending} onClick={() => go('sending')}>
            {isSending ? messages.busy : messages.send}
          </button>
        )}
      </div>
    </div>
  )
}
