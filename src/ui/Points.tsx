import type { h } from 'preact'
import { scales } from '../prompts/scales.js'
import type { Chosen } from '../survey/survey.js'
import type { Doors } from './doors.js'
import type { Input } from './inputs.js'

/** What a point looks like. */
type Mark = (value: number, name: string) => h.JSX.Element

/** Makes the input of a scale of points: native radios, worst first, so that arrows move and check in reading direction. */
function pointsOf({ h }: Doors, scale: string, names: readonly string[], mark: Mark, hasEnds = true): Input {
  const { bands = [], first = 1 } = scales[scale] ?? {}
  const kind = `points ${scale.replace(/-.*/, '')}`
  const nameOf = (index: number) => (names.length === bands.length ? names : endsOf(names, bands.length))[index] ?? ''
  return ({ id, text }, given, give) => {
    const isChosen = (index: number) => (given as Chosen | undefined)?.value === index + first
    return (
      <fieldset key={id} class={kind}>
        <legend>{text}</legend>
        {bands.map((band, index) => (
          <label key={`${index}`}>
            <input
              type="radio"
              name={id}
              aria-label={hasEnds ? `${nameOf(index)} ${index + first}`.trim() : undefined}
              checked={isChosen(index)}
              onChange={() => give({ value: index + first, band })}
            />
            {mark(index + first, nameOf(index))}
          </label>
        ))}
        {hasEnds && (
          <div class="ends" aria-hidden={true}>
            {bands.map((_, index) => h(isChosen(index) ? 'b' : 'span', null, nameOf(index) || `${index + first}`))}
          </div>
        )}
      </fieldset>
    )
  }
}

const thumb =
  'M4.5 11h3v9h-3zM7.5 11l4-7.5c1.8 0 2.7 1.2 2.4 3l-.6 3h4.8c1.4 0 2.3 1.2 2 2.5l-1.3 6c-.3 1.2-1.2 2-2.4 2H7.5'
const star = 'M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.3-5.6-3.1-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z'

/** The inputs of all scales of points but faces. */
export function pointInputs(doors: Doors): Record<string, Input> {
  // biome-ignore lint/correctness/noUnusedVariables: what is written as elements is made with `h`.
  const { h, texts } = doors
  const icon = (path: string) => (
    <svg viewBox="0 0 24 24" aria-hidden={true}>
      <path d={path} />
    </svg>
  )
  const marks: Record<string, Mark> = {
    'stars-5': () => icon(star),
    thumbs: (_, name) => (
      <span>
        {icon(thumb)}
        {name}
      </span>
    ),
  }
  const numbers: Mark = (value) => <span>{value}</span>
  const inputs = Object.entries(texts.points).map(([scale, names]) => {
    return [scale, pointsOf(doors, scale, names, marks[scale] ?? numbers, scale !== 'thumbs')]
  })
  return Object.fromEntries(inputs)
}

/** Of a scale whose ends alone have words: the numbers between them are names enough. */
function endsOf([lowest = '', highest = '']: readonly string[], count: number): string[] {
  return [lowest, ...Array.from({ length: count - 2 }, () => ''), highest]
}
