/** Strokes in a box of 24 by 24. */
const paths = {
  yes: 'M5 12.5l5 5 9.5-11',
  no: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  button: 'M4.5 6h15v10h-8l-4 3.5V16h-3zM8.5 11h7',
  shield: 'M12 3.5l7.5 2.7v5.3c0 4.6-3 7.7-7.5 9.2-4.5-1.5-7.5-4.6-7.5-9.2V6.2zM8.8 12l2.4 2.4 4.2-4.6',
  warning: 'M12 4.5l8.5 15h-17zM12 10v4.5M12 17.2v.1',
  mark: 'M12 3a9 9 0 110 18 9 9 0 010-18M8.8 9.2v1.2M15.2 9.2v1.2M8 14.4q4 4 8 0',
  down: 'M6 9.5l6 6 6-6',
} as const

/** Names of the icons. */
export type IconName = keyof typeof paths

const svg = 'http://www.w3.org/2000/svg'

/** Draws an icon that says nothing to who cannot see it: the words beside it do. */
export function icon(name: IconName): SVGElement {
  const element = document.createElementNS(svg, 'svg')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', paths[name])
  element.setAttribute('viewBox', '0 0 24 24')
  element.setAttribute('aria-hidden', 'true')
  element.setAttribute('class', `icon ${name}`)
  element.append(path)
  return element
}
