import type { MoodpointError } from './errors.js'
import type { ParkedEntry } from './outbox/entries.js'
import type { Stop } from './platform/clock.js'
import type { StorageKind } from './platform/storage.js'
import type { ResponseRecord } from './records/types.js'
import type { Phase } from './survey/survey.js'
import type { Verdict } from './targeting/verdict.js'

/** What moodpoint tells, by event name. */
export interface MoodpointEvents {
  /** A prompt appeared. */
  shown: { prompt: string; id: string }
  /** The person, or what became of the answer, took the conversation a step further. What was chosen stays untold. */
  step: { prompt: string; id: string; phase: Phase }
  /** A prompt was closed before anything was chosen. */
  dismissed: { prompt: string; id: string }
  /** An answer is safe on the device. */
  record: ResponseRecord
  /** The endpoint acknowledged a record; `prompt` is empty of an outcome, here and below. */
  delivered: { id: string; prompt: string }
  /** The endpoint called a record wrong; it is kept. */
  parked: { id: string; prompt: string; status: number; reason: string }
  /** A record could not be kept. */
  dropped: { id: string; prompt: string; reason: string }
  /** Something went wrong; the page is unharmed. */
  error: MoodpointError
}

/** How a showing ended; `none` where nothing was shown. */
export type ShowResult = 'sent' | 'closed' | 'dismissed' | 'none'

/** A record that has not been delivered. */
export interface OutboxItem extends Pick<ParkedEntry, 'id' | 'kind' | 'prompt' | 'at' | 'bytes'> {
  /** `dropped`: it grew too old; what it said is gone. */
  state: 'waiting' | 'parked' | 'dropped'
  /** Of a parked record: the status and words of the endpoint. */
  status?: number
  reason?: string
}

/** The records still owed by this device. */
export interface PublicOutbox {
  /** Where records are kept: `disk`, `session`, or `memory` where the browser refuses both; `undefined` until known. */
  readonly state: StorageKind | undefined
  /** Waiting records in the order they will be sent, then those put aside; one item for each endpoint they are owed to. */
  list(): Promise<OutboxItem[]>
  /** Tries to deliver now; a wait that the endpoint asked for is kept. */
  flush(): Promise<void>
  /** Puts a parked record back in the line; `false` when it is not parked. */
  retry(id: string): Promise<boolean>
  /** Deletes a record that was not delivered; `false` when there is none. */
  discard(id: string): Promise<boolean>
  /** Every record that was not delivered, as it would be sent: a text where `body` or `format` make it one. */
  export(): Promise<unknown[]>
}

/** One running moodpoint. No method throws; trouble comes as the event `error`. */
export interface Moodpoint {
  /**
   * Tells prompts that wait for it that something happened on the host's side. Texts, numbers and booleans in `data` can
   * be named in their texts, as in `{agent|our team}`; nothing of it is stored or sent.
   */
  event(name: string, data?: Record<string, unknown>): void
  /**
   * Shows a prompt because the person asked for it: pacing is skipped. With `opener`, the element that was pressed, the
   * prompt is modal, takes the focus and gives it back.
   */
  show(prompt: string, options?: { opener?: Element }): Promise<ShowResult>
  /** Why each prompt would show here and now, or not; plain data, by the function that decides at run time. */
  explain(): Promise<Verdict[]>
  /**
   * Reports a business result, such as `converted`, `retained` or `churned`, with what was answered on this device in the
   * 180 days before: of each touchpoint whether it was low, mid or high, and how many days ago. No words, no identifier.
   * Sent where the option `send` names `outcome`.
   *
   * @param name - 1 to 128 letters, digits or `. _ : -`; the kind of result, never that of a person or an order.
   * @param options - `value`: what it is worth, a finite number in a unit of yours.
   * @returns Whether it is safe on the device. Not so without consent, where the browser asks for privacy, where no
   * endpoint is owed outcomes (event `error`), and where the outbox is full (event `dropped`).
   */
  outcome(name: string, options?: { value?: number }): Promise<boolean>
  /** Listens; returns its undo. */
  on<Name extends keyof MoodpointEvents>(name: Name, listener: (detail: MoodpointEvents[Name]) => void): Stop
  readonly outbox: PublicOutbox
  /**
   * Says what you know of the visitor, for prompts that ask by `who.traits` or `who.people`, or name it in their texts:
   * kept in memory until the page goes, never stored, never sent. Added to what was said before.
   */
  setTraits(traits: Record<string, unknown>): void
  /** Says whether history and drafts may be kept on the device; withdrawing removes them. */
  setConsent(given: boolean): Promise<void>
  /** Takes everything off the page: nodes, listeners, timers. What is owed stays on the device. */
  destroy(): void
}
