import type { Issue } from '../../prompts/issue.js'
import type { ReviewedFile, ReviewedPrompt } from '../reviewFile.js'

/** What a file alone does not say. */
export interface Circumstances {
  /** Milliseconds since the epoch. */
  now: number
  /** Visitors a month, where they were told. */
  visitors?: number
  /** Of those asked, the share that answers, from 0 to 1. */
  answerRate: number
}

/** Judges one prompt; paths begin within the prompt, and are empty for the prompt as a whole. */
export type PromptWarning = (prompt: ReviewedPrompt, file: ReviewedFile, circumstances: Circumstances) => Issue[]

/** Judges how the prompts of a file go together. */
export type FileWarning = (file: ReviewedFile) => Issue[]
