import type { Clock } from '../../src/platform/clock.js'
import type { FakeServer, SentRequest } from '../platform/fakeServer.js'
import type { Reply } from './schedule.js'

/** The far side: what it has taken, and what every attempt looked like. */
export interface FarSide {
  reply: Reply
  /** Whether an endpoint has taken a record. */
  has(url: string, id: string): boolean
  /** Ids that came, with the bodies they came in. */
  bodies: Map<string, Set<string>>
  /** Requests after which the line moved on. */
  successes: number
  /** Records that were sent again although the device had been told that they were taken. */
  again: string[]
}

/** Makes a far side that answers the requests of a server. */
export function createFarSide(server: FakeServer, clock: Clock): FarSide {
  const taken = new Set<string>()
  const acknowledged = new Set<string>()
  const farSide: FarSide = {
    reply: 200,
    has: (url, id) => taken.has(`${url} ${id}`),
    bodies: new Map(),
    successes: 0,
    again: [],
  }
  server.react(async () => {
    const request = server.requests.at(-1)
    if (!request) throw new Error('answered before it was asked')
    const records = recordsIn(request)
    for (const { id, body } of records) farSide.bodies.set(id, (farSide.bodies.get(id) ?? new Set()).add(body))
    const { status, commits, rejects, delayMs, init } = outcomeOf(farSide.reply)
    const address = request.url.split('?')[0]
    const keyOf = ({ id }: { id: string }) => `${address} ${id}`
    farSide.again.push(...records.map(keyOf).filter((key) => acknowledged.has(key)))
    const rejected = rejects ? records.filter(({ isInBatch }, index) => isInBatch && index % 2 === 0) : []
    const accepted = commits ? records.filter((one) => !rejected.includes(one)).map(keyOf) : []
    for (const key of accepted) taken.add(key)
    if (status > 0) for (const key of accepted) acknowledged.add(key)
    if (commits || (status >= 400 && status < 500)) farSide.successes++
    if (status === -1) throw new TypeError('Failed to fetch')
    if (status === -2) return new Promise(() => {})
    if (status === 0) return Response.error()
    const answer = JSON.stringify({ rejected: rejected.map(({ id }) => ({ id, reason: 'no' })) })
    if (delayMs) await new Promise<void>((resolve) => clock.after(delayMs, resolve))
    return new Response(status === 204 ? null : answer, { status, ...init })
  })
  return farSide
}

/** The records of a request, each with the bytes it came in. */
function recordsIn({ body }: SentRequest): Array<{ id: string; body: string; isInBatch: boolean }> {
  const read = JSON.parse(body)
  const records: Array<{ id: string }> = read.records ?? [read]
  const isInBatch = !!read.records
  return records.map((one) => ({ id: one.id, body: isInBatch ? JSON.stringify(one) : body, isInBatch }))
}

interface Answer {
  /** -1 where the connection breaks, -2 where nothing comes. */
  status: number
  commits: boolean
  /** Whether every other record of a batch is called wrong. */
  rejects?: boolean
  delayMs?: number
  init?: ResponseInit
}

const wait = (seconds: string): Answer => ({
  status: 429,
  commits: false,
  init: { headers: { 'retry-after': seconds } },
})

const named: Record<string, Answer> = {
  slow: { status: 200, commits: true, delayMs: 3000 },
  half: { status: 207, commits: true, rejects: true },
  'commit and break': { status: -1, commits: true },
  'commit and hang': { status: -2, commits: true },
  break: { status: -1, commits: false },
  hang: { status: -2, commits: false },
  html: { status: 200, commits: false, init: { headers: { 'content-type': 'text/html' } } },
  'wait 5': wait('5'),
  'wait 600': wait('600'),
  'wait for ever': wait('99999999999'),
}

const outcomeOf = (reply: Reply): Answer =>
  typeof reply === 'number' ? { status: reply, commits: reply >= 200 && reply < 300 } : (named[reply] as Answer)
