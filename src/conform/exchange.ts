import type { Fault, Reply, Sending } from './check.js'
import { toLine } from './judges.js'
import { timesOf } from './timesOf.js'

/** A request as it goes out. */
export interface WireRequest {
  url: string
  method: string
  headers: Record<string, string>
  body?: string
}

/** The doors to the world. */
export interface Doors {
  /** Sends, following no redirect. Rejects with a `TimeoutError` when no answer came in time, or as the line broke. */
  send(request: WireRequest): Promise<{ response: Response; text: string }>
  wait(ms: number): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
}

/** What is tested. */
export interface Target {
  endpoint: string
  /** Where ids are counted; `{id}` in it becomes the id. */
  count?: string
  /** Headers of every request but preflights, names in lower case. */
  headers: Record<string, string>
}

/** What became of a request: an answer, with what is wrong with it, or a fault without one. */
export interface Outcome {
  reply?: Reply
  fault?: Fault
  /** Whether the line broke before an answer. */
  isCut?: boolean
}

/** A store that is written later than answered gets this long to show a record. */
const countTries = 5
const countPauseMs = 500

/** Sends one request of a check and judges what comes back; never rejects. */
export async function exchange(sending: Sending, target: Target, doors: Doors): Promise<Outcome> {
  const { label, judge, mayCut } = sending
  try {
    const reply = { sending, ...(await ask(sending, toRequest(sending, target), doors)) }
    const fault = judge(reply)
    return { reply, ...(fault && { fault: { ...fault, reason: `${label}: ${fault.reason}` } }) }
  } catch (error) {
    const isCut = !(error instanceof Error && error.name === 'TimeoutError')
    if (mayCut && isCut) return { isCut }
    const reason = isCut ? `the line broke (${toCause(error)})` : 'no answer in time'
    return { isCut, fault: { reason: `${label}: ${reason}` } }
  }
}

async function ask(sending: Sending, request: WireRequest, doors: Doors) {
  let answer = await doors.send(request)
  for (let tries = 1; tries < countTries && isMissing(sending, answer); tries++) {
    await doors.wait(countPauseMs)
    answer = await doors.send(request)
  }
  return answer
}

function isMissing({ count }: Sending, { response, text }: { response: Response; text: string }): boolean {
  return count !== undefined && response.ok && timesOf(text, count) === 0
}

function toRequest({ method = 'POST', headers, query, body, count }: Sending, target: Target): WireRequest {
  if (count !== undefined) return toCountRequest(count, target)
  const [address = ''] = target.endpoint.split('#')
  const added = query ? `${address.includes('?') ? '&' : '?'}${new URLSearchParams(query)}` : ''
  return {
    url: address + added,
    method,
    // A browser asks before it sends anything of the host's.
    headers: method === 'OPTIONS' ? { ...headers } : { ...target.headers, ...headers },
    ...(body !== undefined && { body }),
  }
}

function toCountRequest(id: string, { endpoint, count = '', headers }: Target): WireRequest {
  const isSameHost = new URL(count).origin === new URL(endpoint).origin
  return { url: count.replaceAll('{id}', id), method: 'GET', headers: isSameHost ? headers : {} } // keys stay at home
}

function toCause(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  const { code, message: inner } = (cause ?? {}) as { code?: string; message?: string }
  return toLine(code ?? inner ?? message)
}
