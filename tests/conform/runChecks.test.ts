import { describe, expect, test } from 'vitest'
import type { Check, Sending } from '../../src/conform/check.js'
import { checks } from '../../src/conform/checks.js'
import type { Target, WireRequest } from '../../src/conform/exchange.js'
import { isTaken } from '../../src/conform/judges.js'
import { type Result, runChecks } from '../../src/conform/runChecks.js'
import { aKit } from './aKit.js'

type Answer = (request: WireRequest) => Response | Error

const endpoint = 'https://api.example/feedback?key=k'
const cut = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })
const silence = new DOMException('The operation was aborted due to timeout', 'TimeoutError')

/** Runs checks against answers made here; `tookMs` is what each request costs. */
async function run(answer: Answer, more: { target?: Partial<Target>; only?: Check[]; tookMs?: number } = {}) {
  const requests: WireRequest[] = []
  const seen = { waited: 0, now: 0 }
  const doors = {
    async send(request: WireRequest) {
      requests.push(request)
      seen.now += more.tookMs ?? 0
      const response = answer(request)
      if (response instanceof Error) throw response
      return { response, text: await response.text() }
    },
    async wait(ms: number) {
      seen.waited += ms
    },
    now: () => seen.now,
  }
  const target = { endpoint, headers: { 'x-shop': 'north' }, ...more.target }
  const results: Result[] = []
  for await (const result of runChecks({ checks: more.only ?? checks, target, kit: aKit(), doors }))
    results.push(result)
  return { requests, results, seen }
}

const ok: Answer = () => new Response(null, { status: 204 })
const aCheck = (...sendings: Partial<Sending>[]): Check => ({
  name: 'own',
  promise: 'It is kept',
  remedy: 'keep it',
  send: () => sendings.map((sending) => [{ label: 'a thing', judge: isTaken, ...sending }]),
})

describe('a request', () => {
  test('carries the headers of the host and of the check, and its query after that of the address', async () => {
    const sending = { headers: { 'content-type': 'text/plain' }, query: { sentAt: '2026-01-01T00:00:00.000Z' } }
    const { requests } = await run(ok, { only: [aCheck({ ...sending, body: 'x' })] })
    expect(requests).toEqual([
      {
        url: `${endpoint}&sentAt=2026-01-01T00%3A00%3A00.000Z`,
        method: 'POST',
        headers: { 'x-shop': 'north', 'content-type': 'text/plain' },
        body: 'x',
      },
    ])
  })

  test('that is a preflight carries nothing of the host', async () => {
    const { requests } = await run(ok, {
      only: [aCheck({ method: 'OPTIONS', headers: { origin: 'https://a.example' } })],
    })
    expect(requests).toMatchObject([{ method: 'OPTIONS', headers: { origin: 'https://a.example' } }])
  })

  test.each([
    ['its own host', 'https://api.example/inbox?id={id}', { 'x-shop': 'north' }],
    ['another host', 'https://admin.example/inbox?id={id}', {}],
  ])('that counts at %s', async (_, count, headers) => {
    const { requests } = await run(ok, { only: [aCheck({ count: 'abc' })], target: { count } })
    expect(requests[0]).toEqual({ url: count.replace('{id}', 'abc'), method: 'GET', headers })
  })
})

describe('a store that shows late', () => {
  test('is asked again until the record is there', async () => {
    let times = 0
    const { results, seen } = await run(() => Response.json(++times < 3 ? [] : ['abc']), {
      only: [aCheck({ count: 'abc' })],
      target: { count: endpoint },
    })
    expect(results).toMatchObject([{ result: 'pass' }])
    expect(seen.waited).toBe(1000)
  })

  test('is given up after two seconds', async () => {
    const { requests, seen } = await run(() => Response.json([]), {
      only: [aCheck({ count: 'abc' })],
      target: { count: endpoint },
    })
    expect(requests).toHaveLength(5)
    expect(seen.waited).toBe(2000)
  })
})

describe('a fault', () => {
  test.each<[string, Answer, string]>([
    ['an answer', () => new Response('no room', { status: 507 }), 'a thing: answered 507: no room'],
    ['silence', () => silence, 'a thing: no answer in time'],
  ])('is %s: the check ends there and says why and what to do', async (_, answer, reason) => {
    const { results, requests } = await run(answer, { only: [aCheck({}, {})] })
    expect(results).toEqual([{ name: 'own', promise: 'It is kept', result: 'fail', reason, remedy: 'keep it' }])
    expect(requests).toHaveLength(1)
  })

  test('is a broken line as well, but not where the endpoint may cut it', async () => {
    const answer: Answer = ({ body }) => (body === 'cut' ? cut : new Response())
    const only = [aCheck({}), aCheck({ body: 'cut' }), aCheck({ body: 'cut', mayCut: true })]
    const { results } = await run(answer, { only })
    expect(results.map(({ result, reason = '' }) => [result, reason])).toEqual([
      ['pass', ''],
      ['fail', 'a thing: the line broke (ECONNRESET)'],
      ['pass', ''],
    ])
  })
})

describe('a run', () => {
  test('of an address where nothing answers is none', async () => {
    await expect(run(() => cut)).rejects.toMatchObject({
      name: 'Unreachable',
      message: 'a record: the line broke (ECONNRESET)',
    })
  })

  test('ends for an endpoint that takes no record', async () => {
    const { results, requests } = await run(() => new Response('', { status: 500 }))
    expect(requests).toHaveLength(1)
    const [first, ...others] = results
    expect(first).toMatchObject({ name: 'taken', result: 'fail' })
    expect(others).toHaveLength(checks.length - 1)
    for (const each of others)
      expect(each).toMatchObject({ result: 'unseen', reason: expect.stringContaining('first') })
  })

  test('ends after two minutes, however slow the endpoint', async () => {
    const { results, requests } = await run(ok, { tookMs: 15_000 })
    expect(requests.length).toBeLessThan(20)
    expect(results.at(-1)).toMatchObject({ result: 'unseen', reason: '120 seconds are over' })
  })

  test('says of each check that was not asked for what to give', async () => {
    const kit = aKit({ origin: '', batch: false })
    const doors = { send: async () => ({ response: new Response(), text: '' }), wait: async () => {}, now: () => 0 }
    const reasons: Record<string, string> = {}
    for await (const { name, result, reason = '' } of runChecks({
      checks,
      target: { endpoint, headers: {} },
      kit,
      doors,
    }))
      if (result === 'unseen') reasons[name] = reason.replace(/ (URL|http|if).*/, '')
    expect(reasons).toEqual({
      ...{
        batch: 'give --batch',
        'batch-with-bad': 'give --batch',
        preflight: 'give --origin',
        readable: 'give --origin',
      },
      ...{ kept: 'give --count', once: 'give --count' },
    })
  })
})
