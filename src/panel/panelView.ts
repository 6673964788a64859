import type { PanelState } from './panelState.js'
import type { PromptTelling } from './tellPrompts.js'

/** What would have left the device. */
export interface Sent {
  /** Where to; empty where no endpoint is configured. */
  to: string
  body: string
}

/** Everything the panel shows. */
export interface PanelView {
  state: PanelState
  prompts: PromptTelling[]
  /** What is wrong with the prompt file, and whatever else went wrong. */
  troubles: string[]
  /** Languages the prompts are written in. */
  languages: string[]
  /** The oldest first. */
  sent: Sent[]
}

/** What the person at the panel can do. */
export interface PanelActions {
  show(prompt: string): void
  /** Begins anew with another state; with a visitor in it, what that visitor has done so far is forgotten. */
  change(part: Partial<PanelState>): void
  /** Takes the text of a prompt file; returns what is wrong with it as a whole, or nothing. */
  load(name: string, text: string): string | undefined
  /** Goes back to the prompts of the page. */
  unload(): void
  collapse(isCollapsed: boolean): void
  end(): void
}

/** A part of the panel, made once and drawn again whenever something changed: what has the focus keeps it. */
export interface Part {
  node: HTMLElement
  draw(view: PanelView): void
}
