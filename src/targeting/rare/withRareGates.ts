import type { commonGates } from '../commonGates.js'
import type { Gates } from '../decide.js'
import { createSchedule } from './createSchedule.js'
import { query } from './query.js'
import { who } from './who.js'

/** Puts the gates few files need in the place of the one that stands for them; those of every file are handed in. */
export function withRareGates({ pages, import: _, ...others }: typeof commonGates): Gates {
  return { pages, query, who, schedule: createSchedule(), ...others }
}
