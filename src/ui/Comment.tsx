import type { VNode } from 'preact'
import type { Messages } from '../locales/messages.js'
import type { ShownQuestion } from '../survey/conversation.js'

/** Longest comment, in UTF-16 code units; the wire format stops there too. */
const maxLength = 2000

interface CommentProps {
  question: ShownQuestion
  text: string
  /** Whether the text was typed in an earlier showing. */
  isRestored: boolean
  messages: Messages
  onWrite(text: string): void
}

/** Words of the person's own: optional, two rows, growing with what is written. */
export function Comment({ question, text, isRestored, messages, onWrite }: CommentProps): VNode {
  const id = `text-${question.id}`
  return (
    <div class="comment">
      <label for={id}>{question.text}</label>
      {isRestored && <p class="note">{messages.restored}</p>}
      <textarea
        id={id}
        rows={2}
        maxLength={maxLength}
        dir="auto"
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      <p class="note" id={`${id}-hint`}>
        {messages.hint}
      </p>
    </div>
  )
}
