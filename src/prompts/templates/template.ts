import type { Prompt, Touchpoint } from '../types.js'

/** A prompt to begin with: complete, in English and German, and the writer's to edit once it stands in a file. */
export interface Template {
  /** What its answers tell, in one line. */
  about: string
  prompt: Prompt
  /** Where on the journey it asks; left out where that is everywhere. */
  place?: Touchpoint
}
