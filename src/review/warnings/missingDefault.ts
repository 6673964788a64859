import { listed } from '../../explain/inWords.js'
import { neededData } from '../../prompts/neededData.js'
import type { PromptWarning } from './rule.js'

/** A prompt that is silent until the page has said something, and asks at a moment that brings nothing along. */
export const missingDefault: PromptWarning = ({ normal }) => {
  const needed = neededData(normal)
  const [first] = needed
  const isBrought = normal.where !== 'launcher' && normal.when.every(([type]) => type === 'event')
  if (!first || isBrought) return []
  const problem = `is silent until your page has said ${listed(needed.map((name) => `"${name}"`))} by setTraits() or an event`
  return [{ path: '', problem, remedy: `write a default, such as {${first}|…}, or ask at the event that says it` }]
}
