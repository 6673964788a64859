import type { Look, Pacing, Prompt, Touchpoint, When } from './types.js'

/** When a prompt may ask: the kind of page event, and what the file says of it, such as its delay or name. */
export type Trigger = Pair<When>

type Pair<One> = One extends One ? { [Type in keyof One]: [type: Type, value: One[Type]] }[keyof One] : never

/** A prompt with its defaults filled in; what it asks is read when it is shown. */
export interface NormalPrompt extends Omit<Prompt, 'when' | 'pacing' | Defaulted>, Required<Pick<Prompt, Defaulted>> {
  when: Trigger[]
  pacing: Required<Pacing>
  /** Where it stands in the file, such as `prompts[2] "mood"`. */
  path: string
  /** Set where some text of it may hold placeholders. */
  pipes?: true
  /** Set where it tells a change. */
  change?: { date: string }
}

type Defaulted = 'pages' | 'share' | 'where' | 'touchpoint'

/** A prompt file as the engine works with it: what was good, and what was wrong with the rest. */
export interface NormalFile {
  language: string
  prompts: NormalPrompt[]
  journey: Touchpoint[]
  look: Look
  /** For all prompts that bring none of their own. */
  pacing: Required<Pacing>
  /** As they stand in the file: their own chunk reads them. */
  changes?: unknown
  /** Path of each thing that could not be used. */
  faults: string[]
}
