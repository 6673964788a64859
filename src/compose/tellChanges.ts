import { changeWords } from '../locales/changeWords.js'
import type { NormalFile } from '../prompts/normalPrompt.js'
import { withChanges } from '../prompts/withChanges.js'
import { change } from '../targeting/rare/change.js'
import type { Targeting } from './rareGates.js'

/** Adds the changes of a file to its prompts, and the gate that says who is told. A chunk of its own: few files have any. */
export function tellChanges(file: NormalFile, targeting: Targeting): Targeting {
  Object.assign(file, withChanges(file, changeWords))
  return { ...targeting, gates: { ...targeting.gates, change } }
}
