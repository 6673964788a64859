import type { Band } from './types.js'

/**
 * Feelings that have a word, by the band of the rating they go with; ids are what records hold, in every language. Those of
 * the high and the low band are the ones that go with staying and leaving (Forrester, 2016).
 */
export const feelings = {
  low: ['frustrated', 'disappointed', 'ignored', 'rushed', 'annoyed', 'confused'],
  mid: ['unsure', 'indifferent', 'curious'],
  high: ['valued', 'respected', 'confident', 'cared-for', 'relieved', 'happy'],
} as const satisfies Record<Band, readonly string[]>

export type Feeling = (typeof feelings)[Band][number]
