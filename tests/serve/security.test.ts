import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { ReceivedRecord } from '../../src/receiver/index.js'
import { aComment, aRecord, rating } from '../receiver/aRecord.js'
import { anErasure, anOutcomeRecord, aTallyRecord } from '../receiver/otherRecords.js'
import { aServer, unlimited } from './aServer.js'
import { fuzz } from './fuzz.js'

const json = { 'content-type': 'application/json' }
const idsOf = (records: ReceivedRecord[]) => records.map(({ id }) => id).sort()

describe('SQL sent in place of words stays words', () => {
  test.each([
    `'); drop table records; --`,
    `" or ""="`,
    `1; attach database '/tmp/x' as x; --`,
    `' union select value, 1, 1, 1, 1 from settings --`,
    `\\'; update settings set value = '' --`,
    `%' or 1=1 or touchpoint like '%`,
  ])('%s', async (sql) => {
    const { origin, post, stored, store, token } = await aServer(unlimited)
    const answers = [{ ...rating, text: sql }, aComment(sql)]
    const record = aRecord({
      answers,
      page: sql,
      sdk: sql.slice(0, 32),
      env: { ...aRecord().env, language: sql.slice(0, 35) },
    })
    expect((await post(record)).status).toBe(200)
    expect(await stored()).toMatchObject([record])
    for (const field of ['id', 'prompt', 'touchpoint', 'wording', 'visit'])
      expect((await post({ ...aRecord(), [field]: sql })).status, field).toBe(400)
    expect((await post({ ...anErasure(), records: [sql] })).status).toBe(400)
    const place = encodeURIComponent(sql)
    await fetch(`${origin}/feedback?sentAt=${place}&key=${place}`, { method: 'POST', headers: json, body: '{}' })
    for (const headers of [{ authorization: `Bearer ${place}` }, { cookie: `moodpoint_results=${place}` }])
      expect((await fetch(`${origin}/results/data?id=${place}`, { headers })).status).toBe(401)
    expect(await stored()).toHaveLength(1)
    await store.setting('still', 'here')
    const own = { headers: { authorization: `Bearer ${token}` } }
    expect((await fetch(`${origin}/results/report.json`, own)).status).toBe(200)
  })
})

describe('a body is refused', () => {
  test.each([
    ['over 64 KiB', JSON.stringify(aRecord()) + ' '.repeat(70_000), 413],
    ['of 20 MB', ' '.repeat(20_000_000), 413],
    ['of 51 records', JSON.stringify({ records: Array.from({ length: 51 }, () => aRecord()) }), 413],
    ['nested 10 000 deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
    [
      'nested deep in a record',
      JSON.stringify(aRecord()).replace('"online":false', `"online":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
      400,
    ],
    ['with a number of 10 000 digits', JSON.stringify(aRecord()).replace('6.2', '9'.repeat(10_000)), 400],
    ['that is empty', '', 400],
    ['with half a letter', new Uint8Array([...new TextEncoder().encode('{"v":1,"id":"'), 0xe2, 0x82]), 400],
    ['with a letter too long', new Uint8Array([0x22, 0xc0, 0xaf, 0x22]), 400],
    ['with half a pair in bytes', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), 400],
    ['with bytes that are none', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
    ['in UTF-16', new Uint8Array(Buffer.from(JSON.stringify(aRecord()), 'utf16le')), 400],
    ['that pollutes', JSON.stringify(aRecord()).replace('{', '{"__proto__":{"synthetic":true,"polluted":1},'), 400],
    [
      'that pollutes by its constructor',
      JSON.stringify(aRecord()).replace('{', '{"constructor":{"prototype":{"polluted":1}},'),
      400,
    ],
    ['that pollutes as a batch', '{"records":{"__proto__":[]},"__proto__":{"records":[{}]}}', 400],
  ])('%s', async (_, body, status) => {
    const { origin, stored } = await aServer()
    const response = await fetch(`${origin}/feedback`, { method: 'POST', headers: json, body }).catch(() => undefined)
    expect(response?.status ?? status).toBe(status) // a line cut off in the middle of 20 MB is a refusal too
    expect(await stored()).toEqual([])
    expect({}).not.toHaveProperty('polluted')
    expect((await fetch(`${origin}/health`)).status).toBe(200)
  })
})

test.each([
  'GET / HTTP/9.9\r\n\r\n',
  'GET /results/../results/data HTTP/1.1\r\nhost: h\r\n\r\n',
  'GET //results/data HTTP/1.1\r\nhost: h\r\n\r\n',
  'GET http://h/results/data HTTP/1.1\r\nhost: h\r\n\r\n',
  'GET /results%2fdata HTTP/1.1\r\nhost: h\r\n\r\n',
  'GET /results\\data HTTP/1.1\r\nhost: h\r\n\r\n',
  'GET /RESULTS/data HTTP/1.1\r\nhost: h\r\n\r\n',
  'GET /results;/data HTTP/1.1\r\nhost: h\r\n\r\n',
  'GET /%2e%2e/results/data HTTP/1.1\r\nhost: h\r\n\r\n',
  'GET * HTTP/1.1\r\nhost: h\r\n\r\n',
  'CONNECT h:1 HTTP/1.1\r\nhost: h\r\n\r\n',
  'POST /feedback HTTP/1.1\r\nhost: h\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /results/data HTTP/1.1\r\n\r\n',
  'POST /feedback HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  `GET /?${'x'.repeat(40_000)} HTTP/1.1\r\nhost: h\r\n\r\n`,
  '\0\0\0\0\r\n\r\n',
])('a line of nonsense is answered, and opens nothing: %j', async (text) => {
  const { origin, port, post } = await aServer()
  const secret = 'in confidence'
  await post(aRecord({ answers: [rating, aComment(secret)] }))
  const socket = connect(port, '127.0.0.1')
  const told: string[] = []
  socket.on('data', (data) => told.push(String(data))).on('error', () => told.push(''))
  socket.setTimeout(1500, () => socket.destroy())
  socket.end(text)
  await once(socket, 'close')
  expect(told.join('')).not.toContain(secret)
  expect(told.join('')).not.toMatch(/^HTTP\/1\.1 (200|5)/)
  expect((await fetch(`${origin}/health`)).status).toBe(200)
})

test('10 000 fuzzed requests: none is answered by 5xx, none ends the server, nothing refused is stored', async () => {
  const { origin, stored, token } = await aServer(unlimited)
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const accepted = new Set<string>()
  const statuses = new Map<number, number>()
  const next = fuzz(20261203, token)
  const one = async () => {
    const { status, body } = await send(origin, next(), agent)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 200 && body.startsWith('{"accepted"')) for (const id of JSON.parse(body).accepted) accepted.add(id)
  }
  for (let sent = 0; sent < 10_000; sent += 20) await Promise.all(Array.from({ length: 20 }, one))
  agent.destroy()
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
  const seldom = [200, 400, 401, 404, 405, 413, 415].filter((status) => (statuses.get(status) ?? 0) < 20)
  expect(seldom, JSON.stringify([...statuses])).toEqual([])
  expect(accepted.size).toBeGreaterThan(1000)
  const kept = await stored()
  expect(idsOf(kept)).toEqual([...accepted].sort())
  expect((await fetch(`${origin}/health`)).status).toBe(200)
  const report = await fetch(`${origin}/results`, { headers: { authorization: `Bearer ${token}` } })
  expect(report.status).toBe(200)
  expect({}).not.toHaveProperty('polluted')
}, 60_000)

test('each kind of record is taken and kept as it was sent', async () => {
  const { post, stored } = await aServer()
  const records = [aRecord(), aTallyRecord(), anOutcomeRecord()]
  expect(await (await post({ records })).json()).toMatchObject({ rejected: [] })
  expect(await stored()).toMatchObject(records)
})

/** By hand: `fetch` refuses to send much of it. A line the server cuts counts as 400. */
function send(
  origin: string,
  { path, method, headers, body }: ReturnType<ReturnType<typeof fuzz>>,
  agent: Agent,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const cut = () => resolve({ status: 400, body: '' })
    const sent = request(origin, { path, method, headers, agent })
    sent.on('error', cut).on('response', (response: IncomingMessage) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text })).on('error', cut)
    })
    sent.end(body)
  })
}
