// @ts-check
import { texts } from './texts.mjs'

/** What a prompt can differ in: every value of every axis, in the order in which it is drawn. */
export const axes = {
  scale: [
    ...['faces-5', 'ease-5', 'expect-5', 'csat-5', 'confident-5', 'stars-5', 'thumbs', 'recommend-11'],
    ...['words', 'choice', 'choice-one', 'comment', 'contact'],
  ],
  state: ['question', 'chosen', 'sending', 'thanks', 'saved', 'parked', 'refused'],
  shape: ['float', 'inline', 'dialog', 'launcher', 'tab'],
  language: Object.keys(texts),
  theme: ['light', 'dark'],
  size: ['phone', 'tablet', 'desk', 'zoomed'],
}

/** @typedef {keyof typeof axes} Axis */
/** @typedef {Record<Axis, string>} Cell */

/** Widths and heights of the window of a cell; what is zoomed to 400 % has so much left of 1280 × 1024. */
export const sizes = { phone: [320, 568], tablet: [768, 568], desk: [1280, 640], zoomed: [320, 256] }

/** What is drawn of an axis nobody has chosen from. @type {Record<Axis, string[]>} */
const usual = {
  ...{ scale: axes.scale, theme: axes.theme },
  ...{ state: ['question'], shape: ['float'], language: ['en'], size: ['phone'] },
}

/** The look of the host that is tried on: any of these that is given. */
export const tokens = ['accent', 'surface', 'text', 'radius', 'font']

/** What is chosen of each axis, by the address. @param {URLSearchParams} search @returns {Record<Axis, string[]>} */
export function slice(search) {
  const chosen = Object.entries(axes).map(([axis, values]) => {
    const wanted = search.getAll(axis)
    const known = wanted.includes('all') ? values : values.filter((value) => wanted.includes(value))
    return [axis, known.length > 0 ? known : usual[/** @type {Axis} */ (axis)]]
  })
  return Object.fromEntries(chosen)
}

/** Every cell of a slice that there is. @param {Record<Axis, string[]>} chosen @returns {Cell[]} */
export function cellsOf(chosen) {
  /** @type {Array<Partial<Cell>>} */
  let cells = [{}]
  for (const [axis, values] of Object.entries(chosen))
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [axis]: value })))
  return /** @type {Cell[]} */ (cells).filter((cell) => exists(cell, chosen))
}

/** A launcher asks nothing, so scale and state make no difference to it. @param {Cell} cell @param {Record<Axis, string[]>} chosen */
function exists({ shape, scale, state }, chosen) {
  return !['launcher', 'tab'].includes(shape) || (scale === chosen.scale[0] && state === chosen.state[0])
}
