import { h } from 'preact'
import type { Chosen } from '../survey/survey.js'
import type { Input } from './inputs.js'

/** Options to tap, as many as apply. */
export const Choice: Input = ({ id, text, options }, given, give) => {
  const picked = (given as Chosen | undefined)?.choices ?? []
  return (
    <fieldset key={id} class="options">
      <legend>{text}</legend>
      {options.map((option) => {
        const isPicked = picked.includes(option.id)
        const toggle = () =>
          give({ choices: isPicked ? picked.filter((id) => id !== option.id) : [...picked, option.id] })
        return (
          <label key={option.id}>
            <input type="checkbox" checked={isPicked} onChange={toggle} />
            <span>{option.text}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
