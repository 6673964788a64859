import type { NormalPrompt, Trigger } from '../prompts/normalPrompt.js'

/** Brings together the prompts that one page event makes ask, so that it is watched for once; they keep their order. */
export function byTrigger(prompts: NormalPrompt[]): Array<[trigger: Trigger, prompts: NormalPrompt[]]> {
  const groups: Record<string, NormalPrompt[]> = {}
  for (const prompt of prompts) {
    for (const trigger of prompt.when) {
      const key = JSON.stringify(trigger)
      groups[key] = [...(groups[key] ?? []), prompt]
    }
  }
  return Object.entries(groups).map(([key, own]) => [JSON.parse(key), own])
}
