import type { VNode } from 'preact'
import type { ShownQuestion } from '../survey/conversation.js'

interface ChoiceProps {
  question: ShownQuestion
  picked: string[]
  onPick(option: string): void
}

/** Options to tap, as many as apply. */
export function Choice({ question, picked, onPick }: ChoiceProps): VNode {
  return (
    <div class="options">
      {question.options.map(({ id, text }) => (
        <label key={id} class="option">
          <input type="checkbox" checked={picked.includes(id)} onChange={() => onPick(id)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  )
}
