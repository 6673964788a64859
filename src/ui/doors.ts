import type { h } from 'preact'
import type { ScaleTexts } from '../locales/scaleTexts.js'

/** What rare inputs are made with, handed in: they are a chunk of their own. */
export interface Doors {
  h: typeof h
  texts: ScaleTexts
}
