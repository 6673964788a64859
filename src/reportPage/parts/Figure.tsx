import { type ComponentChildren, h } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** A plot with what it says in words, and its numbers as a table. */
export function Figure({ caption, isQuiet, draw, head, rows }: FigureProps) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  useEffect(() => {
    const plot = width > 0 ? draw(width) : null
    if (!plot) return
    plot.setAttribute('role', 'img')
    for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label') // an image has no parts
    plot.setAttribute('aria-label', caption)
    place.current?.replaceChildren(plot)
  }, [draw, width, caption])
  return (
    <figure>
      <div ref={place} class="plot" />
      <figcaption class={isQuiet ? 'quiet' : ''}>{caption}</figcaption>
      <details>
        <summary>As a table</summary>
        <Table head={head} rows={rows} name={caption} />
      </details>
    </figure>
  )
}

interface FigureProps {
  caption: string
  /** Whether it is for those alone who hear the page: the plot says as much to those who see it. */
  isQuiet?: boolean
  draw(width: number): Element
  head: string[]
  rows: ComponentChildren[][]
}

/** A table; the first cell of a row names it. On a narrow screen it scrolls, by keyboard too. */
export function Table({ head, rows, name }: { head: string[]; rows: ComponentChildren[][]; name: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={name}>
      <table>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], index) => (
            <tr key={`${index}`}>
              <th scope="row">{first}</th>
              {rest.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** How wide an element is, whenever that changes. */
function useWidth(place: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!place.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [place])
  return width
}
