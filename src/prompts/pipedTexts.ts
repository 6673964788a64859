import type { NormalFile, NormalPrompt } from './normalPrompt.js'
import { areBracesSound } from './placeholders.js'
import type { Prompt } from './types.js'

/** Where texts stand that people are shown. */
const shownKeys = ['question', 'questions', 'followUp', 'thanks'] as const satisfies Array<keyof Prompt>

/** Every text a prompt may show, in every language; the address of a link is none. */
export function pipedTexts(prompt: Pick<Prompt, (typeof shownKeys)[number]>): string[] {
  return shownKeys.flatMap((key) => textsIn(prompt[key]))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  const own = Object(value)
  const isLink = Object.hasOwn(own, 'text')
  return Object.entries(own).flatMap(([key, inner]) => (isLink && key === 'to' ? [] : textsIn(inner)))
}

/** Leaves out prompts in which a brace belongs to no placeholder: nobody must read one. Their paths are told. */
export function guardBraces(file: NormalFile): Pick<NormalFile, 'prompts' | 'faults'> {
  const faultOf = (prompt: NormalPrompt) =>
    prompt.pipes && shownKeys.find((key) => !textsIn(prompt[key]).every(areBracesSound))
  const faults = file.prompts.flatMap((prompt) => {
    const key = faultOf(prompt)
    return key ? [`${prompt.path}.${key}`] : []
  })
  return { faults: [...file.faults, ...faults], prompts: file.prompts.filter((prompt) => !faultOf(prompt)) }
}
