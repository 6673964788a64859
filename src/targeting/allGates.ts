import { commonGates } from './commonGates.js'
import type { Gates } from './decide.js'
import { change } from './rare/change.js'
import { data } from './rare/data.js'
import { withRareGates } from './rare/withRareGates.js'

/** Every gate there is: for whoever has no page to spare, such as the command line. */
export function allGates(): Gates {
  return { ...withRareGates(commonGates), data, change }
}
