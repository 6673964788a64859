import { describe, expect, test, vi } from 'vitest'
import type { Endpoint } from '../../src/delivery/endpoint.js'
import type { WaysOptions } from '../../src/delivery/toWays.js'
import { aRecord } from '../receiver/aRecord.js'
import { openWay } from './aWay.js'

const hour = 3_600_000

describe('every attempt sends the same bytes', () => {
  let calls = 0
  test.each<[string, WaysOptions]>([
    ['as form', { format: 'form' }],
    ['shaped by the host', { body: ({ id }) => ({ id, at: ++calls }) }],
    ['with key', { idempotencyKey: true }],
    ['with stamp', { stamp: true }],
    ['several at once', { batch: 20 }],
    ['with all of it', { batch: '20' as unknown as number, body: ({ id }) => ({ id, at: ++calls }), stamp: true }],
  ])('%s', async (_, options) => {
    const { owe, wake, server, clock, waiting } = await openWay(options)
    await owe(1)
    server.react(500, 'offline', 503, 200)
    await wake('start')
    await clock.advance(hour)
    const bodies = server.requests.map(({ body }) => body)
    expect(bodies).toHaveLength(4)
    expect(new Set(bodies).size).toBe(1)
    expect(await waiting()).toEqual([])
  })
})

describe('options of a script tag are texts', () => {
  test.each([
    ['true', true],
    ['false', false],
  ])('%j', async (text, isOn) => {
    const options = { stamp: text, idempotencyKey: text, batch: '1' } as unknown as WaysOptions
    const { owe, wake, server } = await openWay(options)
    await owe(1)
    await wake('start')
    const [request] = server.requests
    expect(request?.url.includes('sentAt')).toBe(isOn)
    expect(request?.headers.has('idempotency-key')).toBe(isOn)
    expect(JSON.parse(request?.body ?? '')).not.toHaveProperty('records')
  })
})

test.each([
  ['https://api.example/f', 'https://api.example/f?sentAt='],
  ['https://api.example/f?key=k', 'https://api.example/f?key=k&sentAt='],
  ['https://api.example/f#top', 'https://api.example/f?sentAt='],
  ['https://api.example/f?key=k#a#b', 'https://api.example/f?key=k&sentAt='],
  ['/f', '/f?sentAt='],
])('the sending time is stamped on %s at each attempt', async (endpoint, start) => {
  const { owe, wake, server, clock } = await openWay({ endpoint, stamp: true })
  await owe(1)
  server.react(500, 200)
  await wake('start')
  await clock.advance(10_000)
  expect(server.requests).toHaveLength(2)
  const fragment = endpoint.split(/(?=#)/).slice(1).join('')
  for (const { url: address, at } of server.requests)
    expect(address).toBe(start + encodeURIComponent(new Date(at).toISOString()) + fragment)
})

describe('the idempotency key', () => {
  test('is the id of the record, quoted as a structured string, beside the headers of the host, asked for each time', async () => {
    const headers = vi.fn(() => ({ authorization: `Bearer ${headers.mock.calls.length}` }))
    const { owe, wake, server, clock } = await openWay({ idempotencyKey: true, headers })
    const [id] = await owe(1)
    server.react(500, 200)
    await wake('start')
    await clock.advance(10_000)
    const sent = server.requests.map((one) => [one.headers.get('idempotency-key'), one.headers.get('authorization')])
    expect(sent).toEqual([
      [`"${id}"`, 'Bearer 1'],
      [`"${id}"`, 'Bearer 2'],
    ])
  })

  test('belongs to one record: a batch has none', async () => {
    const { owe, wake, server } = await openWay({ idempotencyKey: true, batch: 2 })
    await owe(2)
    await wake('start')
    expect(server.requests[0]?.headers.has('idempotency-key')).toBe(false)
  })
})

describe('a form', () => {
  test('is flat, URL-encoded and never a batch', async () => {
    const { owe, wake, server } = await openWay({ format: 'form', batch: 20 })
    const [id = ''] = await owe(2, {
      answers: [...aRecord().answers, { question: 'which', scale: 'choice', choices: ['a', 'b'], text: '' }],
      visit: null,
    })
    await wake('start')
    expect(server.requests).toHaveLength(2)
    expect(server.requests[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    const fields = new URLSearchParams(server.requests[0]?.body)
    expect(Object.fromEntries(fields)).toMatchObject({
      ...{ id, v: '1', prompt: 'checkout-effort', device: 'phone', online: 'false' },
      ...{ rating: '2', because: 'Too many steps', which: 'a, b' },
    })
    expect(fields.has('visit')).toBe(false)
    expect(fields.has('answers')).toBe(false)
  })

  test('is made of what the host shapes', async () => {
    const body = () => ({ name: 'Ada & Co', nested: { a: 1 }, list: [1, 2], nothing: null, un: undefined })
    const { owe, wake, server } = await openWay({ format: 'form', body })
    await owe(1)
    await wake('start')
    expect(server.requests[0]?.body).toBe('name=Ada+%26+Co&nested=%7B%22a%22%3A1%7D&list=1%2C+2')
  })
})

describe('a body shaped by the host', () => {
  test('is made once, when the answer is kept', async () => {
    const body = vi.fn(({ id }: { id: string }) => ({ text: id }))
    const { owe, wake, server, clock } = await openWay({ body })
    const [id] = await owe(1)
    expect(body).toHaveBeenCalledOnce()
    server.react(500, 200)
    await wake('start')
    await clock.advance(10_000)
    expect(body).toHaveBeenCalledOnce()
    expect(server.requests.at(-1)?.body).toBe(JSON.stringify({ text: id }))
  })

  test.each<[string, NonNullable<Endpoint['body']>, RegExp, boolean]>([
    ['that is a text is sent as it stands', () => '<answer/>', /^<answer\/>$/, false],
    ['that is nothing is the record itself', () => undefined, /"prompt":"checkout-effort"/, false],
    [
      'that throws is the record itself, and the failure is told',
      () => {
        throw new Error('no such field')
      },
      /"prompt":"checkout-effort"/,
      true,
    ],
    [
      'that is no JSON is the record itself, and the failure is told',
      () => ({ n: 1n }),
      /"prompt":"checkout-effort"/,
      true,
    ],
    ['that is a promise is the record itself', async () => ({ late: true }), /"prompt":"checkout-effort"/, true],
  ])('%s', async (_, body, expected, isTold) => {
    const { owe, wake, server, told } = await openWay({ body })
    const [id] = await owe(1)
    await wake('start')
    expect(server.requests[0]?.body).toMatch(expected)
    const error = expect.stringMatching(/^endpoint: .*"body".*(no such field|BigInt|promise)/)
    expect(told).toEqual([...(isTold ? [error] : []), `delivered ${id} checkout-effort`])
  })
})
