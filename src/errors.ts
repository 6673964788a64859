/** What went wrong, for `mood.on('error')`. */
export type MoodpointErrorCode =
  /** An option given to `createMoodpoint`, or what was given to `outcome()`, is wrong. */
  | 'option'
  /** The prompt file could not be had, is no JSON, or holds a malformed prompt. */
  | 'prompts'
  /** A part of moodpoint could not be loaded. */
  | 'import'
  /** The device refused to keep something. */
  | 'storage'
  /** The endpoint does not take records; all of them wait. */
  | 'endpoint'
  /** What was given to `moodpoint/results` has no result: mixed scales or wordings, or counts that cannot be. */
  | 'results'

/** The one error of moodpoint. `cause` holds what was caught, where something was. */
export class MoodpointError extends Error {
  override readonly name = 'MoodpointError'
  readonly code: MoodpointErrorCode

  constructor(code: MoodpointErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
