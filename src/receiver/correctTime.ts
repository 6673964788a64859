/** What tells when an answer was given: two clocks, and one moment both have seen. */
export interface Moments {
  /** When the request came, in milliseconds since 1970 by the clock of the server. */
  receivedAt: number
  /** When the request was sent, by the clock of the device, as the sender says. */
  sentAt: string | null
  /** When the answer was given, by the clock of the device. */
  answeredAt: string
}

// As `toISOString` writes it: UTC, a year of four digits.
const stampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/

/**
 * Tells when an answer was given by the clock of the server: how long it waited is the same by any clock, however wrong.
 *
 * Nothing without a stamp, with one that is none, or with one before the answer: then the clock of the device was set in
 * between, and the wait is unknown.
 */
export function correctTime({ receivedAt, sentAt, answeredAt }: Moments): { correctedAt?: string } {
  if (sentAt === null || !stampPattern.test(sentAt)) return {}
  const waitedMs = Date.parse(sentAt) - Date.parse(answeredAt)
  const isPlausible = waitedMs >= 0 && waitedMs <= receivedAt // false as well when one of them is no date
  return isPlausible ? { correctedAt: new Date(receivedAt - waitedMs).toISOString() } : {}
}
