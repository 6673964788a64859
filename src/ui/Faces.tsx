import { h, type VNode } from 'preact'
import type { QuestionProps } from './QuestionProps.js'

/** Brows and mouth of each face, worst first, in a box of 40 by 40; head and eyes are the same for all. */
const features = [
  'M10 13.8 16 10.2M30 13.8 24 10.2M12 30Q20 19.5 28 30',
  'M10.5 12.6 15.5 11.2M29.5 12.6 24.5 11.2M13 28.5Q20 23 27 28.5',
  'M13 26.8H27',
  'M13 24.8Q20 31 27 24.8',
  'M10.5 11.8Q13.5 8.8 16.5 11.8M23.5 11.8Q26.5 8.8 29.5 11.8M11.5 23.5H28.5Q26.5 33 20 33T11.5 23.5Z',
]

/** Five drawn faces as native radios: arrows move and check, choosing never sends. */
export function Faces({ question, given, messages, give }: QuestionProps): VNode {
  const { faces } = messages
  const chosen = faces[(given as number) - 1]
  const [worst, , , , best] = faces
  return (
    <fieldset>
      <legend>{question.text}</legend>
      <div class="faces">
        {faces.map((face, index) => (
          <label key={face} class="face">
            <input
              type="radio"
              name={question.id}
              aria-label={face}
              checked={face === chosen}
              onChange={() => give(index + 1)}
            />
            <svg viewBox="0 0 40 40" aria-hidden="true">
              <circle cx="20" cy="20" r="18" />
              <path d={`M14 15.5v3M26 15.5v3${features[index]}`} />
            </svg>
          </label>
        ))}
      </div>
      <div class="ends" aria-hidden="true">
        {[worst, chosen === worst || chosen === best ? '' : chosen, best].map((face, index) => (
          <span key={index} class={face === chosen ? 'chosen' : ''}>
            {face}
          </span>
        ))}
      </div>
    </fieldset>
  )
}
