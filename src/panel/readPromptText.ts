import { tellSyntax } from '../prompts/tellSyntax.js'

/** A prompt file by its text, or what is wrong with it as a whole. */
export interface PromptText {
  content?: object
  problem?: string
}

/** Reads a text as a prompt file; what is wrong with its prompts is told by who reads them. */
export function readPromptText(text: string): PromptText {
  try {
    const content = JSON.parse(text)
    if (Array.isArray(content?.prompts)) return { content }
    return { problem: 'This is no prompt file: it has no list "prompts". The prompts seen are those from before.' }
  } catch (cause) {
    return {
      problem: `This is not JSON: ${tellSyntax(text, (cause as Error).message)}. The prompts seen are those from before.`,
    }
  }
}
