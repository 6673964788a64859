import { describe, expect, test, vi } from 'vitest'
import type { FeedbackStore } from '../../src/receiver/index.js'
import { createReceiver } from '../../src/receiver/index.js'
import { aRecord, rating } from './aRecord.js'
import { aPost, aRequest } from './aRequest.js'
import { createMemoryStore } from './createMemoryStore.js'
import { anErasure } from './otherRecords.js'

function setUp(options: { writeKey?: string; now?: () => number; store?: FeedbackStore } = {}) {
  const store = options.store ?? createMemoryStore()
  const receive = createReceiver({ ...options, store })
  return { receive, kept: () => store.recent({ limit: 100 }) }
}

describe('a record', () => {
  test.each(['application/json', 'text/plain', 'text/plain;charset=UTF-8', 'Application/JSON; charset=utf-8'])(
    'is taken as %s',
    async (type) => {
      const { receive, kept } = setUp()
      const record = aRecord()
      const response = await receive(aPost(record, { headers: { 'content-type': type } }))
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ accepted: [record.id], rejected: [] })
      expect(await kept()).toMatchObject([record])
    },
  )

  test('is stamped with the time of arrival by the clock of the server', async () => {
    const { receive, kept } = setUp({ now: () => Date.UTC(2026, 11, 24, 18) })
    const record = aRecord()
    await receive(aPost(record))
    expect(await kept()).toEqual([{ ...record, receivedAt: '2026-12-24T18:00:00.000Z' }])
  })

  test('sent again is accepted again, and its first version stays', async () => {
    const { receive, kept } = setUp()
    const record = aRecord({ touchpoint: 'first' })
    await receive(aPost(record))
    const response = await receive(aPost({ ...record, touchpoint: 'second' }))
    expect(await response.json()).toEqual({ accepted: [record.id], rejected: [] })
    expect(await kept()).toMatchObject([{ touchpoint: 'first' }])
  })

  test('may start with a byte order mark', async () => {
    const { receive } = setUp()
    expect((await receive(aRequest({ body: `\uFEFF${JSON.stringify(aRecord())}` }))).status).toBe(200)
  })

  test.each([
    ['no object', 42, 'record'],
    ['a list', [aRecord()], 'v'],
    ['null', null, 'record'],
    ['an empty object', {}, 'v'],
    ['an id that is no UUID', aRecord({ id: 'drop table' }), 'id'],
    ['a key nobody knows', { ...aRecord(), score: 1 }, 'score'],
    ['no answers', aRecord({ answers: [] }), 'answers'],
    ['a comment that is too long', { ...aRecord(), answers: [{ ...rating, comment: 'x'.repeat(2001) }] }, 'answers.0'],
    ['a time that is none', aRecord({ shownAt: 'yesterday' }), 'shownAt'],
  ])('that is %s is refused with the path of the fault', async (_, body, path) => {
    const { receive, kept } = setUp()
    const response = await receive(aPost(body))
    expect(response.status).toBe(400)
    expect((await response.json()).error).toContain(`Not a record: ${path}: `)
    expect(await kept()).toEqual([])
  })

  test.each([
    ['at the top', (json: string) => json.replace('{', '{"__proto__":{"polluted":true},'), '__proto__'],
    ['within env', (json: string) => json.replace('"env":{', '"env":{"__proto__":{"polluted":true},'), 'env.__proto__'],
    ['named constructor', (json: string) => json.replace('{', '{"constructor":{"prototype":{}},'), 'constructor'],
    ['in an answer', (json: string) => json.replace('[{', '[{"__proto__":{"value":1},'), 'answers.0'],
  ])('with a key that pollutes prototypes %s is refused', async (_, poison, path) => {
    const { receive, kept } = setUp()
    const response = await receive(aRequest({ body: poison(JSON.stringify(aRecord())) }))
    expect(response.status).toBe(400)
    expect((await response.json()).error).toContain(path)
    expect(await kept()).toEqual([])
    expect({}).not.toHaveProperty('polluted')
  })

  test('with a number beyond all numbers is refused', async () => {
    const { receive } = setUp()
    const body = JSON.stringify(aRecord()).replace('"seconds":6.2', '"seconds":1e999')
    expect((await receive(aRequest({ body }))).status).toBe(400)
  })
})

describe('a batch', () => {
  test('with bad records in the middle keeps the good ones and names the others', async () => {
    const { receive, kept } = setUp()
    const [first, bad, last] = [aRecord(), { ...aRecord(), ending: 'never' }, aRecord()]
    const response = await receive(aPost({ records: [first, bad, null, { id: 7 }, last] }))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      accepted: [first.id, last.id],
      rejected: [
        { index: 1, id: bad.id, reason: expect.stringMatching(/^ending: /) },
        { index: 2, id: null, reason: expect.stringMatching(/^record: /) },
        { index: 3, id: null, reason: expect.stringMatching(/^v: /) },
      ],
    })
    expect(await kept()).toMatchObject([last, first])
  })

  test('of bad records alone is answered without asking the store', async () => {
    const save = vi.fn()
    const { receive } = setUp({ store: { ...createMemoryStore(), save } })
    const response = await receive(aPost({ records: [{}] }))
    expect(await response.json()).toMatchObject({ accepted: [], rejected: [{ index: 0, id: null }] })
    expect(save).not.toHaveBeenCalled()
  })

  test('of 50 is taken whole', async () => {
    const { receive, kept } = setUp()
    const records = Array.from({ length: 50 }, () => aRecord())
    expect((await receive(aPost({ records }))).status).toBe(200)
    expect(await kept()).toHaveLength(50)
  })

  test.each([
    ['of 51', Array.from({ length: 51 }, () => ({})), 413],
    ['that is empty', [], 400],
    ['that is no list', aRecord(), 400],
    ['that is null', null, 400],
  ])('%s is refused', async (_, records, status) => {
    const { receive } = setUp()
    const response = await receive(aPost({ records }))
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error: expect.stringMatching(/: send /) })
  })
})

describe('a request', () => {
  test.each([
    ['GET', { method: 'GET' }, 405],
    ['DELETE', { method: 'DELETE' }, 405],
    ['with a form', { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['with an empty content type', { body: '{}', headers: { 'content-type': '' } }, 415],
    ['with a look-alike content type', { body: '{}', headers: { 'content-type': 'application/jsonp' } }, 415],
    ['without a body', {}, 400],
    ['with half a JSON', { body: '{"v":1' }, 400],
    ['with HTML', { body: '<p>hello' }, 400],
    ['with very deep JSON', { body: '['.repeat(30_000) + ']'.repeat(30_000) }, 400],
    ['with UTF-8 that is none', { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }, 400],
    ['with UTF-8 cut in a letter', { body: new Uint8Array([0x22, 0xe2, 0x82]) }, 400],
  ])('%s is refused with a reason and a remedy', async (_, parts, status) => {
    const { receive } = setUp()
    const response = await receive(aRequest(parts))
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({ error: expect.any(String) })
  })

  test('by another method is told which ones there are', async () => {
    const { receive } = setUp()
    expect((await receive(aRequest({ method: 'PUT' }))).headers.get('allow')).toBe('POST, OPTIONS')
  })

  test('is never answered for a cache, nor for a guess at the content', async () => {
    const { receive } = setUp()
    for (const request of [aPost(aRecord()), aPost({}), aRequest({ method: 'OPTIONS' })]) {
      const { headers } = await receive(request)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test.each([
    ['the right key', '?key=s%C3%A9cret+1', 200],
    ['no key', '', 403],
    ['an empty key', '?key=', 403],
    ['the start of the key', '?key=s%C3%A9cret', 403],
    ['the key and more', '?key=s%C3%A9cret+1+', 403],
    ['another key of the same length', '?key=s%C3%A9cret+2', 403],
  ])('with %s gets its answer', async (_, query, status) => {
    const { receive, kept } = setUp({ writeKey: 'sécret 1' })
    const response = await receive(aPost(aRecord(), { url: `https://api.example/feedback${query}` }))
    expect(response.status).toBe(status)
    expect(await kept()).toHaveLength(status === 200 ? 1 : 0)
  })
})

describe('when the store fails', () => {
  test('the sender is asked to come back and the owner is told why', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const failure = new Error('disk full')
    const { receive } = setUp({ store: { ...createMemoryStore(), save: () => Promise.reject(failure) } })
    const response = await receive(aPost(aRecord()))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const { error } = await response.json()
    expect(error).toContain('send them again')
    expect(error).not.toContain('disk')
    expect(log).toHaveBeenCalledWith(expect.any(String), failure)
    log.mockRestore()
  })

  test('at once instead of later, the answer is the same', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const save = () => {
      throw new Error('not open')
    }
    const { receive } = setUp({ store: { ...createMemoryStore(), save } })
    expect((await receive(aPost(aRecord()))).status).toBe(503)
    log.mockRestore()
  })
})

describe('createReceiver', () => {
  test.each([
    [{ writeKey: '' }, 'writeKey: '],
    [{ maxBytes: 0 }, 'maxBytes: '],
    [{ maxBytes: Number.NaN }, 'maxBytes: '],
    [{ origins: ['https://shop.example', 'https://shop.example/'] }, 'origins[1]: '],
    [{ origins: ['*'] }, 'origins[0]: '],
    [{ origins: ['shop.example'] }, 'origins[0]: '],
    [{ origins: ['https://Shop.example'] }, 'origins[0]: '],
  ])('throws at once for %j', (options, path) => {
    const wrong = () => createReceiver({ store: createMemoryStore(), ...options })
    expect(wrong).toThrow(TypeError)
    expect(wrong).toThrow(path)
  })

  test('takes origins of apps and of local servers', () => {
    const origins = ['capacitor://localhost', 'http://localhost:3000', 'http://[::1]:3000']
    expect(() => createReceiver({ store: createMemoryStore(), origins })).not.toThrow()
  })
})

test('an erasure by itself is a record, and no batch', async () => {
  const { receive, kept } = setUp()
  const [record, erasure] = [aRecord(), anErasure(aRecord().id)]
  await receive(aPost(record))
  const response = await receive(aPost(erasure))
  expect(await response.json()).toEqual({ accepted: [erasure.id], rejected: [] })
  expect(await kept()).toMatchObject([erasure, record])
  expect((await receive(aPost({ ...erasure, records: ['ada'] }))).status).toBe(400)
})
