import { h } from 'preact'
import type { Input } from './inputs.js'

/** Longest comment, in UTF-16 code units; the wire format stops there too. */
const maxLength = 2000

/** Words of the person's own: optional, two rows, growing with what is written. */
export const Comment: Input = ({ id, text }, given = '', give, messages, restored) => (
  <div key={id} class="comment">
    <label for={id}>{text}</label>
    <textarea
      id={id}
      maxLength={maxLength}
      dir="auto"
      aria-describedby="hint"
      value={given as string}
      onInput={({ currentTarget }) => give(currentTarget.value)}
    />
    <p class="note" id="hint">
      {given && given === restored ? messages.restored : messages.hint}
    </p>
  </div>
)
