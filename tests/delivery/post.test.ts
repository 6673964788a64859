import { describe, expect, test, vi } from 'vitest'
import { type Order, post } from '../../src/delivery/post.js'
import { caughtErrors } from '../compose/caughtErrors.js'
import { createDevice } from '../platform/fakePlatform.js'

function setUp(changes: Partial<Order> = {}) {
  const { server, clock } = createDevice()
  const url = 'https://api.example/feedback?key=k'
  const order: Order = { id: '1', url, body: '{"v":1}', type: 'application/json', isRetry: false, ...changes }
  return { server, clock, send: (body = order.body) => post({ ...order, body }, { network: server, clock }) }
}

describe('a request', () => {
  test('carries the record, no cookies, and follows no redirect', async () => {
    const { server, send } = setUp()
    expect(await send('{"v":1}')).toEqual({ type: 'taken' })
    const [request] = server.requests
    expect(request).toMatchObject({ url: 'https://api.example/feedback?key=k', body: '{"v":1}' })
    expect(request?.init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'manual', cache: 'no-store' })
    expect(request?.headers.get('content-type')).toBe('application/json')
  })

  test('says what its body is', async () => {
    const { server, send } = setUp({ type: 'text/plain;charset=UTF-8' })
    await send()
    expect(server.requests[0]?.headers.get('content-type')).toBe('text/plain;charset=UTF-8')
  })

  test.each([
    ['small', 16_384, true],
    ['large', 16_385, false],
  ])('that is %s outlives the page: %s', async (_, length, keepalive) => {
    const { server, send } = setUp()
    await send('x'.repeat(length))
    expect(server.requests[0]?.init.keepalive).toBe(keepalive)
  })

  test('is a retry: it does without keepalive, which may have been why the first one failed', async () => {
    const { server, send } = setUp({ isRetry: true })
    await send()
    expect(server.requests[0]?.init.keepalive).toBe(false)
  })

  // The budget of keepalive requests is counted in bytes (Fetch, section 4.6), and most scripts need several a letter.
  test('is measured in bytes, not in letters', async () => {
    const { server, send } = setUp()
    await send('购'.repeat(16_000))
    expect(server.requests[0]?.init.keepalive).toBe(false)
  })

  test.each([
    ['fixed', { authorization: 'Bearer 1' }],
    ['made at each attempt', () => ({ authorization: 'Bearer 1' })],
    ['made at leisure', async () => ({ authorization: 'Bearer 1' })],
  ])('carries the headers of the host, %s', async (_, headers) => {
    const { server, send } = setUp({ headers })
    await send()
    expect(server.requests[0]?.headers.get('authorization')).toBe('Bearer 1')
    expect(server.requests[0]?.headers.get('content-type')).toBe('application/json')
  })
})

describe('what becomes of a request', () => {
  test('tells what the endpoint said of a wrong record', async () => {
    const { server, send } = setUp()
    server.react(() => new Response('no such prompt', { status: 422 }))
    expect(await send()).toEqual({ type: 'record', status: 422, reason: 'no such prompt' })
  })

  test('is bad weather where nothing answers', async () => {
    const { server, send } = setUp()
    server.react('offline')
    expect(await send()).toMatchObject({ type: 'network' })
  })

  test('is bad weather where nothing has answered for 15 seconds', async () => {
    const { server, clock, send } = setUp()
    server.react('silence')
    const sent = send()
    await clock.advance(15_000)
    expect(await sent).toMatchObject({ type: 'network' })
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('no token')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no token'))],
  ])('is bad weather where the host’s function %s, and nothing is sent', async (_, headers) => {
    const { server, send } = setUp({ headers })
    expect(await send()).toMatchObject({ type: 'network' })
    expect(server.requests).toEqual([])
  })

  test('is bad weather where the host’s function never comes back: all tabs wait for this one', async () => {
    const { clock, send } = setUp({ headers: () => new Promise(() => {}) })
    let outcome: unknown
    void send().then((known) => {
      outcome = known
    })
    await clock.advance(60_000)
    expect(outcome).toMatchObject({ type: 'network' })
  })

  test('is bad weather where a header is none', async () => {
    const { server, send } = setUp({ headers: { 'x y': '1' } })
    server.react(() => new Response())
    expect(await send()).toMatchObject({ type: 'network' })
  })

  test('tells what the endpoint said of what it took, where that is worth reading', async () => {
    const { server, send } = setUp({ isAnswerRead: true })
    server.react(() => new Response('{"rejected":[]}'))
    expect(await send()).toEqual({ type: 'taken', reason: '{"rejected":[]}' })
  })

  test('frees the answers nobody reads', async () => {
    const cancel = vi.fn()
    const { server, send } = setUp()
    server.react(() => new Response(new ReadableStream({ cancel })))
    await send()
    expect(cancel).toHaveBeenCalledOnce()
  })

  test('is a matter of ours alone: an answer that breaks off is no unhandled rejection of the page', async () => {
    const unhandled = caughtErrors('unhandledRejection')
    const { server, send } = setUp()
    const broken = () => new ReadableStream({ start: (stream) => stream.error(new TypeError('network changed')) })
    server.react(
      () => new Response(broken()),
      () => new Response(broken(), { status: 500 }),
    )
    expect(await send()).toEqual({ type: 'taken' })
    expect(await send()).toMatchObject({ type: 'http' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(unhandled).toEqual([])
  })
})
