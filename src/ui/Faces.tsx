import type { VNode } from 'preact'

/** Brows and mouth of each face, worst first, in a box of 40 by 40; head and eyes are the same for all. */
const features = [
  'M10 13.8 16 10.2M30 13.8 24 10.2M12 30Q20 19.5 28 30',
  'M10.5 12.6 15.5 11.2M29.5 12.6 24.5 11.2M13 28.5Q20 23 27 28.5',
  'M13 26.8H27',
  'M13 24.8Q20 31 27 24.8',
  'M10.5 11.8Q13.5 8.8 16.5 11.8M23.5 11.8Q26.5 8.8 29.5 11.8',
]
/** The open mouth of the last face, filled. */
const laughter = 'M11.5 23.5H28.5Q26.5 33 20 33T11.5 23.5Z'

interface FacesProps {
  /** Groups the radios; unique within the shadow root. */
  name: string
  /** Names of the faces, worst first. */
  labels: readonly string[]
  /** Chosen point, from 1. */
  value: number | undefined
  onChoose(value: number): void
}

/** Five drawn faces as native radios: arrows move and check, choosing never sends. */
export function Faces({ name, labels, value = 0, onChoose }: FacesProps): VNode {
  const ends = [labels[0], value % 4 === 1 ? '' : labels[value - 1], labels.at(-1)]
  return (
    <div>
      <div class="faces">
        {labels.map((label, index) => (
          <label key={label} class="face">
            <input
              type="radio"
              name={name}
              aria-label={label}
              checked={value === index + 1}
              onChange={() => onChoose(index + 1)}
            />
            <svg viewBox="0 0 40 40" aria-hidden="true">
              <circle class="head" cx="20" cy="20" r="18" />
              <circle class="eye" cx="13.8" cy="17.2" r="1.5" />
              <circle class="eye" cx="26.2" cy="17.2" r="1.5" />
              <path d={features[index]} />
              {index === 4 && <path class="open" d={laughter} />}
            </svg>
          </label>
        ))}
      </div>
      <div class="ends" aria-hidden="true">
        {ends.map((text, index) => (
          <span key={index} class={text === labels[value - 1] ? 'chosen' : ''}>
            {text}
          </span>
        ))}
      </div>
    </div>
  )
}
