/**
 * What an answer of the endpoint means for the record and for those behind it:
 *
 * - `taken`: acknowledged, the record is paid
 * - `record`: this one alone is not wanted; it must be out of the way of the others
 * - `endpoint`: no record would be taken; all wait
 * - `http`, `network`: bad weather, something answered or nothing did; later it will go
 */
export interface Outcome {
  type: 'taken' | 'record' | 'endpoint' | 'http' | 'network'
  status?: number
  /** Milliseconds the endpoint asked to be left alone. */
  retryAfterMs?: number
  /** What the endpoint said. */
  reason?: string
  /** Of a batch that was taken: the records that were not, by id, with the reason. */
  rejected?: Record<string, string>
}

const wrongRecord = [400, 413, 415, 422]
const busy = [408, 425, 429]
const wrongEndpoint = [501, 505]

/**
 * Sorts an HTTP answer into the three failure classes. A 2xx page of HTML is no acknowledgement: captive portals and
 * catch-all routes answer so. A redirect comes here as status 0.
 *
 * @param now - Milliseconds since the epoch, to read a `Retry-After` date with.
 */
export function classify({ ok, status, headers }: Response, now: number): Outcome {
  if (ok && !/^text\/html/i.test(headers.get('content-type') ?? '')) return { type: 'taken' }
  if (wrongRecord.includes(status)) return { type: 'record', status }
  const isWeather = busy.includes(status) || (status >= 500 && !wrongEndpoint.includes(status))
  if (!isWeather) return { type: 'endpoint', status }
  return { type: 'http', status, retryAfterMs: readRetryAfter(headers.get('retry-after'), now) }
}

/** Longest `Retry-After` believed; a date far away would silence the device for good. */
const maxRetryAfterMs = 24 * 3_600_000

/** Reads `Retry-After` (RFC 9110, section 10.2.3), seconds or a date, clamped to 0 … 24 h; nonsense is 0. */
export function readRetryAfter(value: string | null, now: number): number {
  const ms = /^\d+$/.test(value ?? '') ? Number(value) * 1000 : Date.parse(value ?? '') - now
  return Math.min(Math.max(ms || 0, 0), maxRetryAfterMs)
}
