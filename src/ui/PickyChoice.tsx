import type { h, TargetedInputEvent } from 'preact'
import type { Chosen } from '../survey/survey.js'
import type { Doors } from './doors.js'
import type { Input } from './inputs.js'

type Typing = TargetedInputEvent<HTMLInputElement>

/** Longest text beside "other", in UTF-16 code units. */
const maxLength = 300

/** Makes the input of a choice of one option, or with a line for what is not on the list. */
// biome-ignore lint/correctness/noUnusedFunctionParameters: what is written as elements is made with `h`.
export function pickyChoice({ h, texts }: Doors): Input {
  return ({ id, text, options, pick, other }, given, give, { adds }): h.JSX.Element => {
    const { choices = [], words } = (given ?? {}) as Chosen
    const lineId = `${id}-other`
    const toggled = (option: string) =>
      choices.includes(option) ? choices.filter((own) => own !== option) : [...choices, option]
    const choose = (option: string) => {
      const next = pick === 'one' ? [option] : toggled(option)
      give({ choices: next, ...(words && next.includes('other') && { words }) })
    }
    const write = (comment: string) => give({ choices, ...(comment && { words: { comment } }) })
    return (
      <fieldset key={id} class="options">
        <legend>{text}</legend>
        {options.map((option) => (
          <label key={option.id}>
            <input
              type={pick === 'one' ? 'radio' : 'checkbox'}
              name={id}
              checked={choices.includes(option.id)}
              onChange={() => choose(option.id)}
            />
            <span>{option.text}</span>
          </label>
        ))}
        {other && choices.includes('other') && (
          <div class="comment line">
            <label for={lineId}>{texts.whatOther}</label>
            <input
              id={lineId}
              class="field"
              type="text"
              maxLength={maxLength}
              dir="auto"
              aria-describedby={`${id}-adds`}
              value={words?.comment ?? ''}
              onInput={({ currentTarget }: Typing) => write(currentTarget.value)}
            />
            <p class="note" id={`${id}-adds`}>
              {adds.trim()}
            </p>
          </div>
        )}
      </fieldset>
    )
  }
}
