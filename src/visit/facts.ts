/** What this device remembers of one prompt; times in milliseconds since the epoch. Stored: keep the names. */
export interface PromptHistory {
  /** Drawn once, from 0 up to 1; the visitor is in while it lies below the share. */
  draw: number
  /** Showings the page opened since the last answer. */
  showings: number
  shownAt?: number
  answeredAt?: number
  dismissedAt?: number
}

/** Page views less than 30 minutes apart, over all tabs. Stored: keep the names. */
export interface VisitState {
  /** Time and chance its id is made of, where it is wanted. */
  begunAt: number
  bytes: number[]
  seenAt: number
  /** Page views so far. */
  step: number
  /** Random number of the page view that was counted last. */
  view: number
  /** Prompts the page opened. */
  asked: number
}

/** Everything this device remembers. Stored: keep the names. */
export interface History {
  visit: VisitState
  prompts: Record<string, PromptHistory>
}

/** Facts that only the page knows. */
export interface PageFacts {
  url: string
  /** Whether a showing can be remembered: without it nobody is asked uninvited. */
  canRemember: boolean
}

/** Everything the gates compare a prompt with. */
export interface Facts extends PageFacts, History {}
