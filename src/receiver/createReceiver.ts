import { checkOptions } from './checkOptions.js'
import { checkRequest } from './checkRequest.js'
import { correctTime } from './correctTime.js'
import { toCorsHeaders } from './cors.js'
import { readRecords } from './readRecords.js'
import { readText } from './readText.js'
import { Refusal } from './refusal.js'
import type { FeedbackStore } from './store.js'

/** What a receiver needs to know. */
export interface ReceiverOptions {
  /** Where the records are kept. */
  store: FeedbackStore
  /**
   * The sites whose pages may post and read what they are answered, such as `https://shop.example`; pages of others are
   * refused with 403. Browsers say truly where a page is from, other senders say what they like or nothing.
   *
   * @default '*'
   */
  origins?: string[] | '*'
  /** When given, a request must carry it as query parameter `key`. Pages carry it in the open: a lid, not a lock. */
  writeKey?: string
  /**
   * Largest body taken, in bytes.
   *
   * @default 65536
   */
  maxBytes?: number
  /**
   * The clock, in milliseconds since 1970.
   *
   * @default Date.now
   */
  now?: () => number
}

type HeaderMap = Record<string, string>

const commonHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/**
 * Makes the server side of the wire format: a handler for any runtime that speaks `Request` and `Response`.
 *
 * It takes one record or `{ "records": [ … ] }` (at most 50) by POST as `application/json` or `text/plain`, and answers
 * 200 `{ accepted: [id], rejected: [{ index, id, reason }] }` once the store has kept what is valid. The query parameter
 * `sentAt`, the time of sending by the clock of the device, gives each record its `correctedAt`. Every no is JSON
 * `{ error }` with reason and remedy: 400, 403, 405, 408, 413, 415; 503 when the store fails, whose error goes to
 * `console.error`. The handler never rejects.
 *
 * @throws TypeError when an option is wrong.
 * @example
 * const receive = createReceiver({ store: await createSqliteStore({ file: 'feedback.db' }) })
 * const response = await receive(request)
 */
export function createReceiver(options: ReceiverOptions): (request: Request) => Promise<Response> {
  checkOptions(options)
  const { store, writeKey, origins = '*', maxBytes = 64 * 1024, now = Date.now } = options

  const receive = async (request: Request): Promise<unknown> => {
    checkRequest(request, { writeKey, origins })
    const { records, rejected } = readRecords(await readText(request, maxBytes))
    const receivedAt = now()
    const sentAt = new URL(request.url).searchParams.get('sentAt')
    const received = records.map((record) => ({
      ...record,
      receivedAt: new Date(receivedAt).toISOString(),
      ...(record.kind === 'response' && correctTime({ receivedAt, sentAt, answeredAt: record.answeredAt })),
    }))
    if (received.length > 0) await store.save(received)
    return { accepted: records.map(({ id }) => id), rejected }
  }

  return async (request) => {
    const headers = { ...commonHeaders, ...toCorsHeaders(request, origins) }
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
    try {
      return toResponse(200, await receive(request), headers)
    } catch (error) {
      return refuse(error, headers)
    }
  }
}

function refuse(error: unknown, headers: HeaderMap): Response {
  if (error instanceof Refusal) {
    return toResponse(error.status, { error: error.message }, { ...headers, ...error.headers })
  }
  console.error('moodpoint receiver:', error) // the sender only learns that it should come back
  const reason = 'The store could not keep the records: send them again in a few seconds'
  return toResponse(503, { error: reason }, { ...headers, 'retry-after': '5' })
}

function toResponse(status: number, body: unknown, headers: HeaderMap): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/json' } })
}
