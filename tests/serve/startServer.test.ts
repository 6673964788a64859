import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aComment, aRecord, rating } from '../receiver/aRecord.js'
import { serve } from '../serve.js'
import { aServer, unlimited } from './aServer.js'

const secret = 'what a customer wrote in confidence'
const aSecret = () => aRecord({ answers: [rating, aComment(secret)], shownAt: now, answeredAt: now })
const now = new Date().toISOString()

test('takes records, and shows them at once to who has the token', async () => {
  const { origin, post, token } = await aServer()
  const bearer = { headers: { authorization: `Bearer ${token}` } }
  expect(await (await fetch(`${origin}/results/report.md`, bearer)).text()).toContain('There are no answers yet.')
  const record = aSecret()
  expect(await (await post(record)).json()).toEqual({ accepted: [record.id], rejected: [] })
  expect(await (await fetch(`${origin}/results/report.json`, bearer)).json()).toMatchObject({ answers: 1 })
  expect(await (await fetch(`${origin}/results/data`, bearer)).text()).toContain(secret)
})

describe('without the token nobody reads', () => {
  const paths = [
    '/results',
    '/results/data',
    '/results/report.md',
    '/results/report.json',
    '/results/',
    '/results/none',
  ]
  const tries: [string, (token: string) => RequestInit][] = [
    ['with nothing', () => ({})],
    ['with a wrong token', () => ({ headers: { authorization: 'Bearer wrong' } })],
    ['with the token as cookie', (token) => ({ headers: { cookie: `moodpoint_results=${token}` } })],
    ['with half of it', (token) => ({ headers: { authorization: `Bearer ${token.slice(0, 20)}` } })],
    ['with HEAD', () => ({ method: 'HEAD' })],
    ['with POST', () => ({ method: 'POST', body: '{}' })],
    ['with PUT', () => ({ method: 'PUT', body: '{}' })],
    ['with OPTIONS', () => ({ method: 'OPTIONS', headers: { origin: 'https://evil.example' } })],
  ]
  test.each(tries)('%s', async (_, toInit) => {
    const { origin, post, token } = await aServer(unlimited)
    await post(aSecret())
    for (const path of paths)
      for (const query of ['', `?token=${token}`, '?admin=1']) {
        const response = await fetch(`${origin}${path}${query}`, { ...toInit(token), redirect: 'manual' })
        expect([401, 405], path).toContain(response.status)
        expect(await response.text(), path).not.toContain(secret)
        expect(response.headers.get('access-control-allow-origin'), path).toBeNull()
      }
  })

  test('and a wrong form gets the form again, more than ten of them nothing', async () => {
    const { origin } = await aServer()
    const send = (body: string) =>
      fetch(`${origin}/results/session`, { method: 'POST', body, redirect: 'manual' }).then(({ status }) => status)
    expect(await send('token=wrong')).toBe(403)
    expect(await send('')).toBe(403)
    expect(await send(`token=${'x'.repeat(5000)}`)).toBe(403)
    for (let at = 0; at < 7; at++) await send('token=wrong')
    expect(await send('token=wrong')).toBe(429)
  })
})

test('who signs in gets a session, and the page under a policy of hashes', async () => {
  const { origin, token } = await aServer()
  const body = new URLSearchParams({ token })
  const signedIn = await fetch(`${origin}/results/session`, { method: 'POST', body, redirect: 'manual' })
  expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/results'])
  const cookie = (signedIn.headers.get('set-cookie') ?? '').replace(/;.*/, '')
  const page = await fetch(`${origin}/results`, { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+'; base-uri 'none'; form-action 'none'; connect-src 'self'; frame-ancestors 'none'$/,
  )
  const first = await fetch(`${origin}/results/data`, { headers: { cookie } })
  const known = { cookie, 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await fetch(`${origin}/results/data`, { headers: known })).status).toBe(304)
})

test.each(['/', '/health', '/results', '/feedback', '/none', '/results/data'])(
  '%s is answered with every header that protects',
  async (path) => {
    const { origin } = await aServer()
    const { headers } = await fetch(`${origin}${path}`, { redirect: 'manual' })
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'$/),
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  },
)

test('says whether it is well, and nothing of what it keeps', async () => {
  const { origin, post, store } = await aServer()
  await post(aSecret())
  const response = await fetch(`${origin}/health`)
  expect([response.status, await response.text()]).toEqual([200, '{"ok":true}'])
  await store.close()
  expect((await fetch(`${origin}/health`)).status).toBe(503)
})

test('a flood is told when to come back, another sender is not', async () => {
  const { origin } = await aServer({ isBehindProxy: true })
  const post = (sender: string) =>
    fetch(`${origin}/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.9, ${sender}` },
      body: '{}',
    })
  const answers = []
  for (let at = 0; at < 260; at++) answers.push(await post('198.51.100.7'))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(10)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused[0]?.headers.get('access-control-allow-origin')).toBe('*') // its page has to read when to come back
  expect(refused[0]?.headers.get('access-control-expose-headers')).toContain('Retry-After')
  expect((await post('198.51.100.8')).status).toBe(400)
})

test('without --behind-proxy nobody says who they are', async () => {
  const { origin } = await aServer()
  const statuses = []
  for (let at = 0; at < 80; at++)
    statuses.push((await fetch(`${origin}/health`, { headers: { 'x-forwarded-for': `198.51.100.${at}` } })).status)
  expect(statuses).toContain(429)
})

test('its log is JSON and holds nothing anybody wrote', async () => {
  const { origin, post, lines, token } = await aServer({ writeKey: 'the write key' })
  await post(aSecret(), { headers: { 'content-type': 'application/json', cookie: 'moodpoint_results=a-cookie' } })
  await fetch(`${origin}/feedback?key=the%20write%20key`, { method: 'POST', body: JSON.stringify(aSecret()) })
  await fetch(`${origin}/results?token=${token}`)
  await fetch(`${origin}/anything%0Ayou-like`)
  await wait(20)
  const parsed = lines.map((line) => JSON.parse(line))
  expect(parsed.map(({ event, path, status }) => [event, path, status])).toEqual([
    ['request', '/feedback', 403],
    ['request', '/feedback', 200],
    ['request', '/results', 401],
    ['request', 'other', 404],
  ])
  for (const word of [secret, 'write', token, 'a-cookie', 'you-like', '127.0.0.1'])
    expect(lines.join(), word).not.toContain(word)
})

test('an alert is one POST for what is low and has words', async () => {
  const posted: unknown[] = []
  const address = await serve(async (request) => {
    posted.push(await request.json())
    return new Response(null, { status: 204 })
  })
  const { post } = await aServer({ alert: address })
  for (let time = 0; time < 3; time++) await post(aSecret())
  for (let at = 0; at < 100 && posted.length === 0; at++) await wait(50)
  await wait(100)
  expect(posted).toMatchObject([{ kind: 'low-answer', comment: secret, touchpoint: 'order-confirmed' }])
})

test('what is older than it may be is gone', async () => {
  const server = await aServer()
  await server.store.save([{ ...aRecord(), receivedAt: '2024-01-01T00:00:00.000Z' }])
  await server.post(aSecret())
  expect(await server.store.prune(new Date(Date.now() - 365 * 864e5))).toBe(1)
  expect(await server.stored()).toHaveLength(1)
})

describe('a slow sender', () => {
  async function open(port: number, text: string) {
    const socket = connect(port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    socket.write(text)
    const told: string[] = []
    socket.on('data', (data) => told.push(String(data))).on('error', () => told.push('reset'))
    return { socket, told, closed: once(socket, 'close') }
  }
  const head = 'POST /feedback HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n'

  test.each([
    ['of headers', 'POST /feedback HTTP/1.1\r\nhost: h\r\n'],
    ['of a body', `${head}{"v":1`],
  ])('%s is cut off, and others are served meanwhile', async (_, text) => {
    const { port, post, stored } = await aServer({ requestMs: 700 })
    const startedAt = performance.now()
    const lines = await Promise.all(Array.from({ length: 50 }, () => open(port, text)))
    const drip = setInterval(() => {
      for (const { socket } of lines) socket.write(' ')
    }, 50)
    onTestFinished(() => clearInterval(drip))
    expect((await post(aSecret())).status).toBe(200)
    await Promise.all(lines.map(({ closed }) => closed))
    expect(performance.now() - startedAt).toBeLessThan(5000)
    expect(await stored()).toHaveLength(1)
  })
})

test('a stop answers what has come, and takes nothing new', async () => {
  const { origin, post, stop, stored } = await aServer(unlimited)
  const posts = Array.from({ length: 40 }, () => post(aRecord()).then((response) => response.json()))
  const settled = Promise.allSettled(posts)
  await Promise.race(posts)
  await stop()
  const accepted = (await settled).flatMap((one) => (one.status === 'fulfilled' ? one.value.accepted : []))
  expect(accepted.length).toBeGreaterThan(0)
  expect((await stored()).map(({ id }) => id)).toEqual(expect.arrayContaining(accepted))
  await expect(fetch(`${origin}/health`)).rejects.toThrow()
})
