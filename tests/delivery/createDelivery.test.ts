import { describe, expect, test, vi } from 'vitest'
import type { WakeReason } from '../../src/delivery/backoff.js'
import { fingerprintOf } from '../../src/platform/fingerprint.js'
import { entriesOf } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import type { Reaction } from '../platform/fakeServer.js'
import { openDeliveringTab } from './aDelivery.js'

const hour = 3_600_000

async function setUp(doors: Parameters<typeof openDeliveringTab>[1] = {}) {
  const device = createDevice()
  const tab = await openDeliveringTab(device, doors)
  const wake = async (reason: WakeReason) => {
    await tab.wake(reason)
    await device.idle()
  }
  return { ...tab, wake, device, server: device.server, clock: device.clock }
}

const idsIn = (requests: Array<{ body: string }>) => requests.map(({ body }) => JSON.parse(body).id)

describe('what is owed', () => {
  test('is paid oldest first, one record a request', async () => {
    const { owe, wake, server, told, waiting } = await setUp()
    const ids = await owe(3)
    await wake('start')
    expect(idsIn(server.requests)).toEqual(ids)
    expect(told).toEqual(ids.map((id) => `delivered ${id} checkout-effort`))
    expect(await waiting()).toEqual([])
  })

  test('is asked of nobody where nothing is owed', async () => {
    const { wake, server, platform } = await setUp()
    await wake('start')
    expect(server.requests).toEqual([])
    expect(platform.timers()).toBe(0)
  })

  test('is sent in the same bytes at every attempt', async () => {
    const { owe, wake, server, clock } = await setUp()
    await owe(1)
    server.react(500, 'offline', 503, 200)
    await wake('start')
    await clock.advance(hour)
    const bodies = server.requests.map(({ body }) => body)
    expect(bodies).toHaveLength(4)
    expect(new Set(bodies).size).toBe(1)
  })

  test('goes when it acknowledges, and leaves a receipt', async () => {
    const { owe, wake, storage } = await setUp()
    const [id] = await owe(1)
    await wake('start')
    expect(await entriesOf(storage, 's:')).toMatchObject({ [`s:${id}:`]: { id } })
  })

  test.each<Reaction>([0, 302, 401, 404, 408, 425, 429, 500, 501, 503, 'offline', 'html', 'silence'])(
    'stays when it gets %j',
    async (reaction) => {
      const { owe, wake, server, waiting, clock } = await setUp()
      const ids = await owe(2)
      server.react(reaction)
      const woken = wake('start')
      await clock.advance(20_000)
      await woken
      expect(await waiting()).toEqual(ids)
    },
  )

  test('is told as delivered only after its receipt is on the device', async () => {
    const seen: string[][] = []
    const device = createDevice()
    const tab = await openDeliveringTab(device, {
      emit: () => void entriesOf(tab.storage).then((entries) => seen.push(Object.keys(entries))),
    })
    const [id] = await tab.owe(1)
    await tab.wake('start')
    await device.idle()
    expect(seen).toEqual([['m:totals', `s:${id}:`]])
  })
})

describe('a wrong record', () => {
  test.each([400, 413, 415, 422])(
    'answered with %i is parked with its reason, and the next one goes on',
    async (status) => {
      const { owe, wake, server, told, storage, platform } = await setUp()
      const [bad, good] = await owe(2)
      server.react(status, 200)
      await wake('start')
      expect(told).toEqual([
        `parked ${bad} checkout-effort ${status} answer ${status}`,
        `delivered ${good} checkout-effort`,
      ])
      expect(await entriesOf(storage, 'x:')).toMatchObject({
        [`x:${bad}:`]: { id: bad, status, reason: `answer ${status}` },
      })
      expect(platform.timers()).toBe(0)
    },
  )

  test('is kept with 300 characters of what the endpoint said, and with what it was sent by', async () => {
    const { owe, wake, server, storage } = await setUp()
    await owe(1)
    server.react(() => new Response('no such prompt'.padEnd(400, '!'), { status: 422 }))
    await wake('start')
    const [parked] = Object.values(await entriesOf(storage, 'x:'))
    expect(parked).toMatchObject({ status: 422, reason: 'no such prompt'.padEnd(300, '!') })
    expect(parked).toMatchObject({ by: `1.0.0${fingerprintOf('https://api.example/feedback')}` })
  })

  test('is not sent again by itself', async () => {
    const { owe, wake, server, clock } = await setUp()
    await owe(1)
    server.react(422)
    await wake('start')
    await wake('online')
    await clock.advance(24 * hour)
    expect(server.requests).toHaveLength(1)
  })
})

describe('a wrong endpoint', () => {
  test.each([404, 401, 302, 0, 501, 'html'] as Reaction[])(
    'stops everything and says so once: %j',
    async (reaction) => {
      const { owe, wake, server, told, waiting } = await setUp()
      const ids = await owe(3)
      server.react(reaction)
      await wake('start')
      for (const reason of ['add', 'online', 'visible', 'hide', 'timer', 'flush'] as const) await wake(reason)
      expect(server.requests).toHaveLength(1)
      expect(told).toEqual([
        expect.stringMatching(`^endpoint: .*(${reaction === 'html' ? 200 : reaction || 'redirect'})`),
      ])
      expect(await waiting()).toEqual(ids)
    },
  )

  test('is asked again after an hour, with headers asked for again, and all go once it is mended', async () => {
    const headers = vi.fn(() => ({}))
    const { owe, wake, server, clock, waiting } = await setUp({ headers })
    await owe(2)
    server.react(403)
    await wake('start')
    await clock.advance(hour - 1)
    expect(server.requests).toHaveLength(1)
    server.react(200)
    await clock.advance(1)
    expect(headers).toHaveBeenCalledTimes(3)
    expect(await waiting()).toEqual([])
  })

  test('is probed once by a page that starts, not by one that was started before', async () => {
    const { owe, wake, server, device } = await setUp()
    await owe(3)
    server.react(404)
    await wake('start')
    const later = await openDeliveringTab(device)
    await later.wake('start')
    await later.wake('online')
    expect(server.requests).toHaveLength(2)
  })

  test('holds nobody back when the page names another one', async () => {
    const { owe, wake, server, device } = await setUp()
    await owe(1)
    server.react(404)
    await wake('start')
    server.react(200)
    const mended = await openDeliveringTab(device, { endpoint: 'https://api.example/right' })
    await mended.wake('start')
    expect(server.requests.at(-1)?.url).toBe('https://api.example/right')
    expect(await mended.waiting()).toEqual([])
  })
})

describe('bad weather', () => {
  test.each(['start', 'add', 'online', 'visible', 'flush'] as const)(
    'of an endpoint that answers is waited out: nothing bypasses it, not %s',
    async (reason) => {
      const { owe, wake, server } = await setUp()
      await owe(1)
      server.react(503)
      await wake('start')
      await wake(reason)
      expect(server.requests).toHaveLength(1)
    },
  )

  test.each([
    ['start', 2],
    ['online', 2],
    ['add', 1],
    ['visible', 1],
    ['flush', 1],
  ] as const)('of the network is probed once by %s: %i requests', async (reason, count) => {
    const { owe, wake, server } = await setUp()
    await owe(3)
    server.react('offline')
    await wake('start')
    await wake(reason)
    expect(server.requests).toHaveLength(count)
  })

  test('passes: the timer tries again, and everything goes', async () => {
    const { owe, wake, server, clock, waiting, storage } = await setUp()
    await owe(3)
    server.react(500, 500, 200)
    await wake('start')
    await clock.advance(10_000)
    expect(await waiting()).toEqual([])
    expect(Object.values(await entriesOf(storage, 'm:backoff:')).filter(Boolean)).toEqual([])
  })

  test.each([5, 600])('lasts as long as the endpoint asks for, and no attempt comes sooner: %i s', async (seconds) => {
    const { owe, wake, server, clock } = await setUp()
    await owe(1)
    server.react(() => new Response('', { status: 429, headers: { 'retry-after': String(seconds) } }), 200)
    await wake('start')
    for (const reason of ['start', 'online', 'add', 'hide', 'flush'] as const) await wake(reason)
    await clock.advance(seconds * 1000 - 1)
    expect(server.requests).toHaveLength(1)
    await clock.advance(1)
    expect(server.requests).toHaveLength(2)
  })

  test('is over with the first success: attempts after a failure do without keepalive, later ones have it', async () => {
    const { owe, wake, server, clock } = await setUp()
    await owe(2)
    server.react('offline', 500, 200)
    await wake('start')
    await clock.advance(10_000)
    expect(server.requests.map(({ init }) => init.keepalive)).toEqual([true, false, false, true])
  })

  test('waits longer each time, up to a quarter of an hour', async () => {
    const { owe, wake, server, clock } = await setUp()
    await owe(1)
    server.react(500)
    await wake('start')
    await clock.advance(4 * hour)
    const times = server.requests.map(({ at }) => at)
    const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    for (const [index, wait] of waits.entries()) {
      const full = Math.min(1000 * 2 ** index, 900_000)
      expect(wait).toBeGreaterThanOrEqual(full / 2)
      expect(wait).toBeLessThanOrEqual(full)
    }
    expect(waits.length).toBeGreaterThan(15)
  })

  test('is forgotten at the first success: the next failure counts from one', async () => {
    const { owe, wake, server, clock, storage } = await setUp()
    await owe(1)
    server.react(500, 500, 500, 200)
    await wake('start')
    await clock.advance(20_000)
    await owe(1)
    server.react(500)
    await wake('add')
    expect(Object.values(await entriesOf(storage, 'm:backoff:'))).toMatchObject([{ failures: 1 }])
  })

  test('is forgotten within a pass as well: what fails right after a success counts from one', async () => {
    const { owe, wake, server, clock, storage } = await setUp()
    await owe(2)
    server.react(500, 500, 500, 200, 500)
    await wake('start')
    while (server.requests.length < 5) await clock.advance(100)
    expect(Object.values(await entriesOf(storage, 'm:backoff:'))).toMatchObject([{ failures: 1 }])
  })

  test('holds over restarts', async () => {
    const { owe, wake, server, device } = await setUp()
    await owe(1)
    server.react(503)
    await wake('start')
    const later = await openDeliveringTab(device)
    await later.wake('start')
    expect(server.requests).toHaveLength(1)
  })

  test('stops no one for ever whose clock was set back by a year', async () => {
    const { owe, wake, server, clock } = await setUp()
    await owe(1)
    server.react(503, 200)
    await wake('start')
    clock.jump(-365 * 24 * hour)
    await wake('visible')
    expect(server.requests).toHaveLength(2)
  })
})
