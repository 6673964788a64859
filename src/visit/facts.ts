import type { Band, Device, Input, UtmKey } from '../prompts/types.js'

/** What this device remembers of one prompt; times in milliseconds since the epoch. Stored: keep the names. */
export interface PromptHistory {
  /** Drawn once, from 0 up to 1; the visitor is in while it lies below the share. */
  draw: number
  /** Showings the page opened since the last answer. */
  showings: number
  shownAt?: number
  answeredAt?: number
  dismissedAt?: number
  /** Of the last answer: where it was given, and how good it was, where it had a rating. */
  touchpoint?: string
  band?: Band | undefined
}

/** What is remembered of an answer beside its prompt. */
export type Felt = Pick<PromptHistory, 'touchpoint' | 'band' | 'answeredAt'>

/** What led to a visit. Stored: keep the names. */
export interface Entry {
  /** Host of the page before, or `direct`. */
  referrer: string
  /** The parameters of the first address that name a campaign. */
  utm: Partial<Record<UtmKey, string>>
}

/** Page views less than 30 minutes apart, over all tabs. Stored: keep the names. */
export interface VisitState {
  /** Time and chance its id is made of, where it is wanted. */
  begunAt: number
  bytes: number[]
  seenAt: number
  /** Which visit of this device it is, from 1. */
  nth: number
  /** Page views so far. */
  step: number
  /** Random number of the page view that was counted last. */
  view: number
  /** Prompts the page opened. */
  asked: number
  /** Kept where a prompt of the file compares it. */
  entry?: Entry | undefined
}

/** Everything this device remembers. Stored: keep the names. */
export interface History {
  visit: VisitState
  prompts: Record<string, PromptHistory>
}

/** What a host says of its visitor: kept in memory alone. */
export type Traits = Record<string, unknown>

/** What came with host events, by name, the latest last: kept in memory alone. */
export type Said = Array<[event: string, data: Traits | undefined]>

/** What only rare gates look at. */
export interface Visitor {
  device: Device
  input: Input
  /** The language prompts are asked in, as a BCP 47 tag. */
  language: string
  traits: Traits
  /** What would have led to a visit that begins on this page. */
  entry: Entry
}

/** Facts that only the page knows. */
export interface PageFacts extends Partial<Visitor> {
  url: string
  /** Whether the visitor may be asked uninvited, or what forbids it. */
  consent: 'ok' | 'no-consent' | 'privacy-signal'
  /** Whether a showing can be remembered: without it nobody is asked uninvited. */
  canRemember: boolean
  /** Drawn once for the page, from 0 up to 1: stands for the number of a prompt where none can be kept. */
  coin: number
  said?: Said
}

/** Everything the gates compare a prompt with. */
export interface Facts extends PageFacts, History {
  /** When the page last opened a prompt, whichever it was; 0 where it never did. */
  shownAt: number
}
