import type { h, TargetedInputEvent } from 'preact'
import type { Chosen } from '../survey/survey.js'
import type { Doors } from './doors.js'
import type { Input } from './inputs.js'

type Typing = TargetedInputEvent<HTMLInputElement>

/** Longest e-mail address there can be (RFC 5321, section 4.5.3.1.3). */
const maxLength = 254

/** Makes the input of an address to reply to, and of the leave to quote: both the person's to give, neither asked for twice. */
// biome-ignore lint/correctness/noUnusedFunctionParameters: what is written as elements is made with `h`.
export function contact({ h, texts }: Doors): Input {
  return ({ id, text }, given, give, { adds }): h.JSX.Element => {
    const { replyTo = '', mayQuote } = ((given ?? {}) as Chosen).words ?? {}
    const put = (address: string, isQuotable: unknown) =>
      give({ words: { ...(address && { replyTo: address }), ...(isQuotable ? { mayQuote: true } : {}) } })
    return (
      <div key={id} class="comment">
        <label for={id}>{text}</label>
        <input
          id={id}
          class="field"
          type="email"
          autocomplete="email"
          dir="ltr"
          maxLength={maxLength}
          aria-describedby={`${id}-hint`}
          value={replyTo}
          onInput={({ currentTarget }: Typing) => put(currentTarget.value, mayQuote)}
        />
        <p class="note wrong">{texts.noAddress}</p>
        <p class="note" id={`${id}-hint`}>
          {texts.replyHint + adds}
        </p>
        <label class="tick">
          <input type="checkbox" checked={!!mayQuote} onChange={() => put(replyTo, !mayQuote)} />
          <svg viewBox="0 0 24 24" aria-hidden={true}>
            <path d="M5 12.5l5 5 9.5-10.5" />
          </svg>
          {texts.mayQuote}
        </label>
      </div>
    )
  }
}
