import type { Issue } from '../issue.js'
import type { Change, Prompt, Touchpoint } from '../types.js'
import type { PlacedQuestion } from './questionsOf.js'

/** A file as rules read it: what the schema found wrong is left out, and what follows it keeps its number. */
export interface SoundFile {
  language: string
  prompts: Array<Prompt | undefined>
  journey: Array<Touchpoint | undefined>
  changes: Array<Change | undefined>
}

/** Judges one prompt on its own; paths begin within the prompt, and are empty for the prompt as a whole. */
export type PromptRule = (prompt: Prompt, context: { questions: PlacedQuestion[]; language: string }) => Issue[]

/** Judges how the parts of a file go together. */
export type FileRule = (file: SoundFile) => Issue[]
