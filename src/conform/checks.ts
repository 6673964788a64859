import { batches } from './batches.js'
import type { Check } from './check.js'
import { counting } from './counting.js'
import { crossOrigin } from './crossOrigin.js'
import { refusing } from './refusing.js'
import { repeating } from './repeating.js'
import { taking } from './taking.js'

/** Every promise of an endpoint, in the order of testing; without the first, none of the others is looked at. */
export const checks: Check[] = [...taking, ...repeating, ...refusing, ...batches, ...crossOrigin, ...counting]
