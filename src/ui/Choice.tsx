import { h, type VNode } from 'preact'
import type { QuestionProps } from './QuestionProps.js'

/** Options to tap, as many as apply. */
export function Choice({ question, given, give }: QuestionProps): VNode {
  const picked = (given ?? []) as string[]
  return (
    <fieldset>
      <legend>{question.text}</legend>
      <div class="options">
        {question.options.map(({ id, text }) => (
          <label key={id} class="option">
            <input
              type="checkbox"
              checked={picked.includes(id)}
              onChange={({ currentTarget }) =>
                give([...picked.filter((one) => one !== id), ...(currentTarget.checked ? [id] : [])])
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
