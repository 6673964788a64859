import type { Owed } from '../outbox/createOutbox.js'
import type { Entry } from '../outbox/entries.js'
import type { Clock, Stop } from '../platform/clock.js'
import type { MoodpointRecord } from '../records/moodpointRecord.js'
import type { Outcome } from './classify.js'
import type { Deliver, Delivered, Endpoint } from './endpoint.js'
import type { Order } from './post.js'
import { toForm } from './toForm.js'
import type { plainWay, Way, WaysOptions } from './toWays.js'

/** Most records in a batch, and most bytes of their bodies (contract 2: 60 KiB with what joins them). */
const maxBatch = 50
const maxBatchBytes = 61_000
/** A function of the host that has not settled by then is treated as bad weather: it must not hold up what comes later. */
const settleMs = 60_000

/** Special ways are made of plain ones: a chunk of its own, it shares no module with the one that keeps. */
export interface SpecialDoors {
  plainWay: typeof plainWay
  send(order: Order): Promise<Outcome>
  clock: Clock
  /** Told when a function of the host fails. */
  report(code: 'endpoint', cause: unknown): void
}

/** Ways with what only some hosts want: several endpoints, batches, forms, bodies, keys and stamps, functions for HTTP. */
export function specialWays({ endpoint = [], ...shared }: WaysOptions, doors: SpecialDoors): Way[] {
  const names = new Set<string>()
  return [endpoint].flat().map((one, index) => {
    const own: Endpoint = typeof one === 'object' ? one : { url: one }
    const wanted = own.name ?? (index ? String(index) : '')
    const isTaken = names.has(wanted)
    if (isTaken)
      doors.report(
        'endpoint',
        `options.endpoint[${index}]: another one is called "${wanted}"; give it a name of its own`,
      )
    const name = isTaken ? `${wanted} ${index}` : wanted
    names.add(name)
    return specialWay({ ...shared, ...own, name }, doors)
  })
}

function specialWay(endpoint: Endpoint, { plainWay, send, clock, report }: SpecialDoors): Way {
  const { url, name = '', format, stamp } = endpoint
  const isForm = format === 'form'
  const batch = isForm ? 1 : Math.min(Math.max(Math.floor(Number(endpoint.batch)) || 1, 1), maxBatch)
  const isBatch = batch > 1
  const plain = plainWay(encodeURIComponent(name), String(url), endpoint, (order) =>
    send({
      ...order,
      url: isOn(stamp) ? withSendingTime(order.url, clock.now()) : order.url,
      type: isForm ? 'application/x-www-form-urlencoded' : order.type,
      headers: withKey(endpoint, isBatch ? undefined : order.id),
      isAnswerRead: isBatch,
    }),
  )
  const way: Way = { ...plain, batch, fit, write: (record) => write(record, endpoint, report) }
  if (typeof url === 'function') return { ...way, write: plain.write, post: (entries) => handOver(entries, url, clock) }
  return isBatch ? { ...way, post: (entries, isRetry) => postBatch(entries, isRetry, plain) } : way
}

/** Attributes of a script tag are texts. */
const isOn = (option: boolean | string | undefined) => option === true || option === 'true'

function withSendingTime(url: string, now: number): string {
  const [address = '', ...fragment] = url.split('#')
  const query = `${address.includes('?') ? '&' : '?'}sentAt=${encodeURIComponent(new Date(now).toISOString())}`
  return [address + query, ...fragment].join('#')
}

/** The key is a structured string, quotes included (draft-ietf-httpapi-idempotency-key-header, section 2.1). */
function withKey({ idempotencyKey, headers }: Endpoint, id: string | undefined): Order['headers'] {
  if (!isOn(idempotencyKey) || !id) return headers
  return async () => ({
    'idempotency-key': `"${id}"`,
    ...(typeof headers === 'function' ? await headers() : headers),
  })
}

/** A host function that throws, or shapes what is no JSON, must not cost the answer: then it goes as it is. */
function write(record: MoodpointRecord, { body, format }: Endpoint, report: SpecialDoors['report']): string {
  const toText = (shaped: unknown) => (format === 'form' ? toForm(shaped) : JSON.stringify(shaped))
  try {
    const shaped = body?.(record) ?? record
    if (shaped instanceof Promise) throw new TypeError('it returned a promise, and must be done at once')
    return typeof shaped === 'string' ? shaped : toText(shaped)
  } catch (cause) {
    report('endpoint', `the function "body" failed, so the record goes as it is: ${cause}`)
    return toText(record)
  }
}

/** As many of the oldest as one request may carry; one at least. */
function fit(owed: Owed[]): Owed[] {
  let size = 0
  return owed.filter(([, { bytes }], index) => {
    size += bytes + 1
    return index === 0 || size <= maxBatchBytes
  })
}

async function postBatch([first, ...others]: [Entry, ...Entry[]], isRetry: boolean, plain: Way): Promise<Outcome> {
  const body = `{"records":[${[first, ...others].map((entry) => entry.body)}]}`
  const outcome = await plain.post([{ ...first, body }], isRetry)
  return outcome.type === 'taken' ? { ...outcome, rejected: readRejected(outcome.reason) } : outcome
}

/** The records a receiver names as rejected, by id; an answer that cannot be read names none. */
function readRejected(answer = ''): Record<string, string> {
  try {
    return toReasons(JSON.parse(answer))
  } catch {
    return {}
  }
}

function toReasons(answer: Delivered | undefined): Record<string, string> {
  const rejected = Array.isArray(answer?.rejected) ? answer.rejected : []
  return Object.fromEntries(rejected.map((one) => [one?.id, String(one?.reason ?? 'rejected')]))
}

async function handOver(entries: Entry[], deliver: Deliver, clock: Clock): Promise<Outcome> {
  const { records, unreadable } = readBodies(entries)
  let stop: Stop | undefined
  const late = new Promise<undefined>((_, reject) => {
    stop = clock.after(settleMs, () => reject())
  })
  try {
    const answer = records[0] ? await Promise.race([deliver(records), late]) : undefined
    return { type: 'taken', rejected: { ...unreadable, ...toReasons(answer) } }
  } catch {
    return { type: 'network' }
  } finally {
    stop?.()
  }
}

/** What was written for an address, before a function took its place, need not be JSON: it must not block the rest. */
function readBodies(entries: Entry[]): { records: MoodpointRecord[]; unreadable: Record<string, string> } {
  const records: MoodpointRecord[] = []
  const unreadable: Record<string, string> = {}
  for (const { id, body } of entries) {
    try {
      records.push(JSON.parse(body))
    } catch {
      unreadable[id] = 'no JSON, written for another endpoint'
    }
  }
  return { records, unreadable }
}
