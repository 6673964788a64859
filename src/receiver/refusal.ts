/** A request that is answered with no: thrown anywhere on the way, turned into a response in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** HTTP status of the answer. */
  readonly status: number
  /** Headers the answer carries beside those every answer has. */
  readonly headers: Record<string, string>

  /** @param reason - What is wrong and what to do about it; the sender reads it as `error`. */
  constructor(status: number, reason: string, headers: Record<string, string> = {}) {
    super(reason)
    this.status = status
    this.headers = headers
  }
}
