import type { NormalPrompt } from '../../src/prompts/normalPrompt.js'
import { readWholeFile } from '../../src/prompts/readWholeFile.js'
import type { Prompt, PromptFile } from '../../src/prompts/types.js'

/** A prompt as the engine works with it; `overrides` are written as a marketer writes them. */
export function aPrompt(overrides: Partial<Prompt> = {}, file: Partial<PromptFile> = {}): NormalPrompt {
  const { prompts, faults } = readWholeFile({
    ...file,
    prompts: [{ id: 'mood', question: 'How was it?', ...overrides }],
  })
  const [prompt] = prompts
  if (!prompt) throw new Error(`not a prompt: ${faults}`)
  return prompt
}
