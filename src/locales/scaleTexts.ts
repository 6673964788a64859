import type { BroughtTexts } from '../survey/complete.js'

/** The names of five points, worst first. */
export type Five = [string, string, string, string, string]

/** Texts of the scales that are drawn by a chunk of their own: what is measured depends on them, so they are never shortened. */
export interface ScaleTexts extends BroughtTexts {
  /** Names of the points of each scale, worst first; of the eleven only the ends have words. */
  points: {
    'ease-5': Five
    'expect-5': Five
    'csat-5': Five
    'confident-5': Five
    'stars-5': Five
    thumbs: [string, string]
    'recommend-11': [string, string]
  }
  /** Label of the line beside "other". */
  whatOther: string
  /** Under the field for an address. */
  replyHint: string
  /** There too, where what was typed is none. */
  noAddress: string
  /** Lets what was written be quoted. */
  mayQuote: string
}
