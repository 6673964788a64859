import type { NormalPrompt, Trigger } from '../prompts/normalPrompt.js'
import type { Finding } from './verdict.js'

/**
 * Lets a prompt pass unless others that come before it ask at every moment at which it would: of several prompts that
 * one page event makes ask, one does.
 *
 * @param passing - The prompts that all other gates let pass, in the order in which they may ask.
 */
export function priority(prompt: NormalPrompt, passing: NormalPrompt[]): Finding {
  const before = passing.slice(0, Math.max(0, passing.indexOf(prompt)))
  const takers = prompt.when.map((trigger) => before.find((other) => waitsFor(other, trigger)))
  const [first] = takers
  if (!first || !takers.every(Boolean)) return { code: 'ok' }
  const actual = Number(prompt.priority) || 0
  return { code: 'outranked', actual, wanted: { prompt: first.id, priority: Number(first.priority) || 0 } }
}

function waitsFor({ when, where }: NormalPrompt, trigger: Trigger): boolean {
  return where === 'float' && when.some((own) => JSON.stringify(own) === JSON.stringify(trigger))
}
