import { h } from 'preact'

/** Outlines of marks in a square of 12. */
const outlines = {
  swatch: 'M0 0H12V12H0Z',
  dot: 'M6 1.5A4.5 4.5 0 1 1 6 10.5A4.5 4.5 0 1 1 6 1.5Z',
  square: 'M2.5 2.5H9.5V9.5H2.5Z',
  triangle: 'M6 1.5 11 10.5H1Z',
  diamond: 'M6 0 9.5 6 6 12 2.5 6Z',
  bar: 'M0 3.5H12V8.5H0Z',
}

/** What a mark, in one or more colours, stands for. */
export interface Key {
  text: string
  mark: keyof typeof outlines
  colours: string[]
  /** Drawn as an outline alone. */
  isHollow?: boolean
}

/** What marks and colours of a plot stand for. They are drawn: paper leaves backgrounds out. */
export function Legend({ keys }: { keys: Key[] }) {
  return (
    <ul class="legend">
      {keys.map(({ text, ...own }) => (
        <li key={text}>
          <Marks {...own} />
          {text}
        </li>
      ))}
    </ul>
  )
}

function Marks({ mark, colours, isHollow = false }: Omit<Key, 'text'>) {
  const width = 14 * colours.length
  return (
    <svg width={width} height="14" viewBox={`-1 -1 ${width} 14`} aria-hidden="true">
      {colours.map((colour, index) => (
        <path
          key={colour}
          transform={`translate(${14 * index})`}
          d={outlines[mark]}
          fill={isHollow ? 'none' : colour}
          stroke={isHollow ? colour : 'none'}
          stroke-width="2"
        />
      ))}
    </svg>
  )
}
