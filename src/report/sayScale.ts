import { en } from '../locales/en.js'
import { enScales } from '../locales/enScales.js'
import { rangeOf } from '../results/index.js'

const named: Record<string, readonly string[]> = { ...enScales.points, 'faces-5': en.faces }

const namesOf = (scale: string) => (Object.hasOwn(named, scale) ? named[scale] : undefined)

/** The names of the points of a scale, worst first; `undefined` where not each has one. */
export function pointNames(scale: string): readonly string[] | undefined {
  const [least, greatest] = rangeOf(scale)
  const names = namesOf(scale)
  return names?.length === greatest - least + 1 ? names : undefined
}

/** A point of a scale as it is read: `very unhappy`, `7 of 10`. */
export function sayPoint(scale: string, value: number): string {
  const [least, greatest] = rangeOf(scale)
  const name = pointNames(scale)?.[value - least]
  if (name) return name.toLowerCase()
  return Number.isFinite(greatest) ? `${value} of ${greatest}` : `${value}`
}

/** A scale as it is read: `1 (very hard) to 5 (very easy)`; by its id where its ends have no names. */
export function sayScale(scale: string): string {
  const ends = rangeOf(scale)
  const names = namesOf(scale)
  if (!names) return scale
  const [least, greatest] = [names[0], names.at(-1)].map((name, index) => `${ends[index]} (${name?.toLowerCase()})`)
  return `${least} to ${greatest}`
}
