import type { PromptFile } from '../../prompts/types.js'
import type { Change } from './change.js'

/** What the two files tell of improvements, and to whom. */
export function toldChanges(before: unknown, after: unknown): Change[] {
  const [old, now] = [readTold(before), readTold(after)]
  const kind = 'changes'
  const added = [...now.keys()].filter((name) => !old.has(name))
  const removed = [...old.keys()].filter((name) => !now.has(name))
  const reworded = [...now.keys()].filter((name) => old.has(name) && old.get(name) !== now.get(name))
  return [
    ...added.map((name) => `the change ${name} is told, once, to people who answered low there before.`),
    ...removed.map((name) => `the change ${name} is told no more.`),
    ...reworded.map((name) => `the change ${name} has other words: who was told is not told again.`),
  ].map((text) => ({ kind, text }))
}

function readTold(file: unknown): Map<string, string> {
  const { changes } = Object(file) as PromptFile
  const named = (Array.isArray(changes) ? changes : []).map(Object) as NonNullable<PromptFile['changes']>
  return new Map(named.map(({ date, touchpoint, text }) => [`of ${date} at "${touchpoint}"`, JSON.stringify(text)]))
}
