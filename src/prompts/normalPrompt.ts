import type { Band, Look, Pacing, Prompt, Touchpoint } from './types.js'

/** A text by BCP 47 tag. */
export type Texts = Record<string, string>

/** A text moodpoint brings in every language: its own question, the follow-up by band, the last word. */
export type StandardText = 'question' | 'because' | 'more'

/** One question in the long form. */
export interface NormalQuestion {
  id: string
  scale: string
  texts: Texts | StandardText
  options: Array<{ id: string; texts: Texts }>
  if: Record<string, Band>
  /** Set on follow-ups: the band of the rating that leads to them. */
  after?: Band
}

/** When a prompt may ask: the kind of page event, and its delay or name. */
export type Trigger = [type: 'load' | 'route' | 'event', value: string]

/** A prompt with every default filled in. */
export interface NormalPrompt
  extends Pick<Prompt, 'id' | 'from' | 'until' | 'timeZone' | 'area'>,
    Required<Pick<Prompt, 'pages' | 'share' | 'where' | 'touchpoint'>> {
  questions: NormalQuestion[]
  when: Trigger[]
  pacing: Required<Pacing>
}

/** A prompt file as the engine works with it: what was good, and what was wrong with the rest. */
export interface NormalFile {
  language: string
  prompts: NormalPrompt[]
  journey: Touchpoint[]
  look: Look
  /** Path of each thing that could not be used. */
  faults: string[]
}
