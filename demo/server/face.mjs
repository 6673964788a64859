// @ts-check
import { html } from './template.mjs'

/** The five points in words, worst first, as the prompt names them. */
const faceNames = ['Very unhappy', 'Unhappy', 'Neither', 'Happy', 'Very happy']

/** Brows and mouth, worst first: the faces people tapped, so that the inbox shows what they saw. */
const features = [
  'M10 13.8 16 10.2M30 13.8 24 10.2M12 30Q20 19.5 28 30',
  'M10.5 12.6 15.5 11.2M29.5 12.6 24.5 11.2M13 28.5Q20 23 27 28.5',
  'M13 26.8H27',
  'M13 24.8Q20 31 27 24.8',
  'M10.5 11.8Q13.5 8.8 16.5 11.8M23.5 11.8Q26.5 8.8 29.5 11.8M11.5 23.5H28.5Q26.5 33 20 33T11.5 23.5Z',
]

/** The faces of bands, for scales of other than five points. */
const bandFaces = { low: 2, mid: 3, high: 4 }

/**
 * The face of a rating on any scale.
 *
 * @param {{ scale: string, value: number, band: 'low' | 'mid' | 'high' }} rating
 */
export function faceOf({ scale, value, band }) {
  return face(scale.endsWith('-5') ? value : bandFaces[band])
}

/**
 * A rating in words: the name of its face, `7 of 10`, yes or no.
 *
 * @param {{ scale: string, value: number }} rating
 */
export function sayRating({ scale, value }) {
  if (scale === 'faces-5') return faceNames[value - 1]
  if (scale === 'thumbs') return value === 2 ? 'Yes' : 'No'
  return `${value} of ${scale === 'recommend-11' ? 10 : 5}`
}

/**
 * A drawn face for a value of 1 to 5; colour comes from the style sheet, meaning from the words beside it.
 *
 * @param {number} value
 */
export function face(value) {
  const point = Math.min(Math.max(Math.round(value), 1), 5)
  return html`<svg class="face face-${point}" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <circle cx="20" cy="20" r="18"/><circle class="eye" cx="13.8" cy="17.2" r="2.1"/><circle class="eye" cx="26.2" cy="17.2" r="2.1"/>
    <path d="${features[point - 1]}"/>
  </svg>`
}
