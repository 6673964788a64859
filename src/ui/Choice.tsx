import type { VNode } from 'preact'
import type { QuestionProps } from './QuestionProps.js'

/** Options to tap, as many as apply. */
export function Choice({ question, survey, dispatch }: QuestionProps): VNode {
  return (
    <fieldset>
      <legend>{question.text}</legend>
      <div class="options">
        {question.options.map(({ id, text }) => (
          <label key={id} class="option">
            <input
              type="checkbox"
              checked={survey.picks[question.id]?.includes(id)}
              onChange={() => dispatch({ type: 'pick', question: question.id, option: id })}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
