import type { Band } from '../../prompts/types.js'
import type { Distribution } from '../../report/distributions.js'
import { pointNames } from '../../report/sayScale.js'

/** A shade, or two, and what it stands for. */
export interface Shade {
  text: string
  fills: string[]
}

/** The shade of a point: its band says which colour, the ends of a scale are darker. */
export function shadeOf(band: Band, isEnd: boolean): string {
  if (band === 'mid') return 'var(--mid-fill)'
  return `var(--${band}-fill${isEnd ? '-strong' : ''})`
}

/** The shade of every point of a scale, worst first. */
export function fillsOf({ points }: Distribution): string[] {
  return points.map(({ band }, index) => shadeOf(band, index === 0 || index === points.length - 1))
}

/** What stands for it where scales differ, or where not each point has a name. */
const byBand: Shade[] = [
  { text: 'Unhappy', fills: [shadeOf('low', true), shadeOf('low', false)] },
  { text: 'In between', fills: [shadeOf('mid', false)] },
  { text: 'Happy', fills: [shadeOf('high', false), shadeOf('high', true)] },
]

/** What shades stand for: the names of points where all were asked on one scale, else the three bands. */
export function shadesOf(all: readonly Distribution[]): Shade[] {
  const [first, ...others] = all
  const names = first && others.every(({ scale }) => scale === first.scale) && pointNames(first.scale)
  if (!names) return byBand
  const fills = fillsOf(first)
  return names.map((text, index) => ({ text, fills: fills.slice(index, index + 1) }))
}
