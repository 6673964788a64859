import type { VNode } from 'preact'
import type { QuestionProps } from './QuestionProps.js'

/** Longest comment, in UTF-16 code units; the wire format stops there too. */
const maxLength = 2000

/** Words of the person's own: optional, two rows, growing with what is written. */
export function Comment({ question, survey, messages, restored, dispatch }: QuestionProps): VNode {
  const { id, text } = question
  const written = survey.texts[id]
  return (
    <div class="comment">
      <label for={id}>{text}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={maxLength}
        dir="auto"
        aria-describedby="hint"
        value={written}
        onInput={(event) => dispatch({ type: 'write', question: id, text: event.currentTarget.value })}
      />
      <p class="note" id="hint">
        {written && written === restored[id] ? messages.restored : messages.hint}
      </p>
    </div>
  )
}
