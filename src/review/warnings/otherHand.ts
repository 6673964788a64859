import type { PromptWarning } from './rule.js'

/** A prompt that waits for a hand its visitors do not use: no finger leaves a window, and no mouse flings a page. */
export const otherHand: PromptWarning = ({ written, normal }) => {
  const inputs = written.who?.inputs ?? []
  const exits = normal.when.flatMap(([type, value]) => (type === 'exit' ? [value] : []))
  const isElsewhere = (exit: (typeof exits)[number]) => inputs[0] !== undefined && !inputs.includes(exit)
  if (!exits[0] || exits.length < normal.when.length || !exits.every(isElsewhere)) return []
  const problem = `it asks where a ${inputs.join(' or ')} is used, and waits for a ${exits.join(' or ')} to leave`
  return [{ path: 'who.inputs', problem, remedy: `write { "exit": "${inputs[0]}" }, or another moment` }]
}
