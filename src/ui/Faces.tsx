import { h } from 'preact'
import type { Band } from '../prompts/types.js'
import type { Chosen } from '../survey/survey.js'
import type { Input } from './inputs.js'

/** Brows and mouth of each face, worst first, in a box of 40 by 40; head and eyes are the same for all. */
const features = [
  'M10 13.8l6-3.6M30 13.8l-6-3.6M12 30q8-10.5 16 0',
  'M10.5 12.6l5-1.4M29.5 12.6l-5-1.4M13 28.5q7-5.5 14 0',
  'M13 26.8h14',
  'M11.5 23.5q8.5 10 17 0',
  'M10.5 11.8Q13.5 8.8 16.5 11.8M23.5 11.8Q26.5 8.8 29.5 11.8M11.5 23.5H28.5Q26.5 33 20 33T11.5 23.5Z',
]

/** As in the table of scales, which this chunk does without. */
const bands: Band[] = ['low', 'low', 'mid', 'high', 'high']

/** Five drawn faces as native radios: arrows move and check, choosing never sends. */
export const Faces: Input = ({ id, text }, given, give, { faces }) => {
  const chosen = given as Chosen | undefined
  return (
    <fieldset key={id} class="faces">
      <legend>{text}</legend>
      {features.map((path, index) => (
        <label key={path}>
          <input
            type="radio"
            name={id}
            aria-label={faces[index]}
            checked={chosen?.value === index + 1}
            onChange={() => give({ value: index + 1, band: bands[index] })}
          />
          <svg viewBox="0 0 40 40" aria-hidden={true}>
            <circle cx={20} cy={20} r={18} />
            <path d={`M14 15.5v3M26 15.5v3${path}`} />
          </svg>
        </label>
      ))}
      {/* Only the ends and what is chosen are seen. */}
      <div class="ends" aria-hidden={true}>
        {faces.map((face, index) => h(chosen?.value === index + 1 ? 'b' : 'span', null, face))}
      </div>
    </fieldset>
  )
}
