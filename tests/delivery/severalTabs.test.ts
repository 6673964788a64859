import { describe, expect, test } from 'vitest'
import { createDevice } from '../platform/fakePlatform.js'
import { openDeliveringTab } from './aDelivery.js'

const minute = 60_000

async function setUp(count: number) {
  const device = createDevice()
  const tabs = await Promise.all(Array.from({ length: count }, () => openDeliveringTab(device)))
  const [first] = tabs
  if (!first) throw new Error('open a tab at least')
  const wakeAll = async (reason: 'start' | 'visible') => {
    await Promise.all(tabs.map(({ wake }) => wake(reason)))
    await device.idle()
  }
  return { device, tabs, first, wakeAll, ...device }
}

const perId = (requests: Array<{ body: string }>) => {
  const counts: Record<string, number> = {}
  for (const { body } of requests) counts[JSON.parse(body).id] = (counts[JSON.parse(body).id] ?? 0) + 1
  return counts
}

describe('several tabs', () => {
  test('that wake at once send each record once', async () => {
    const { first, wakeAll, server } = await setUp(5)
    const ids = await first.owe(10)
    await wakeAll('start')
    expect(perId(server.requests)).toEqual(Object.fromEntries(ids.map((id) => [id, 1])))
  })

  test('that each answer at once send each record once, and each learns of its own', async () => {
    const { tabs, server, idle, first } = await setUp(3)
    const ids = await Promise.all(tabs.map(({ answer }) => answer()))
    await idle()
    expect(perId(server.requests)).toEqual(Object.fromEntries(ids.map((id) => [id, 1])))
    expect(await first.waiting()).toEqual([])
  })

  test('need not wait for each other: the one at it delivers what another has just added', async () => {
    const { tabs, first, server, idle, clock } = await setUp(2)
    await first.owe(1)
    let answer: (response: Response) => void = () => {}
    server.react(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve
        }),
      200,
    )
    void first.wake('start')
    await idle()
    const [id] = (await tabs[1]?.owe(1)) ?? []
    expect(await tabs[1]?.wake('add')).toBe(false)
    await clock.advance(3000)
    expect(server.requests).toHaveLength(1)
    answer(new Response())
    await clock.advance(0)
    expect(server.requests).toHaveLength(2)
    expect(await tabs[1]?.outbox.stateOf(id ?? '')).toBe('sent')
    await clock.advance(3000)
    expect(tabs.map(({ platform }) => platform.timers())).toEqual([0, 0])
  })

  test('share the wait: whoever wakes in it keeps still', async () => {
    const { first, wakeAll, server } = await setUp(5)
    await first.owe(1)
    server.react(503)
    await wakeAll('start')
    await wakeAll('visible')
    expect(server.requests).toHaveLength(1)
  })

  test('take over from one that died in the middle of a request', async () => {
    const { tabs, first, server, clock, device } = await setUp(2)
    await first.owe(2)
    server.react(() => new Promise(() => {}), 200)
    void first.wake('start')
    await device.idle()
    void tabs[1]?.wake('start')
    await device.idle()
    expect(server.requests).toHaveLength(1)
    first.platform.kill()
    await clock.advance(5000)
    expect(await tabs[1]?.waiting()).toEqual([])
  })

  test('come to rest: where nothing is owed, none looks again', async () => {
    const { tabs, first, wakeAll, clock } = await setUp(3)
    await first.owe(2)
    await wakeAll('start')
    await clock.advance(minute)
    expect(tabs.map(({ platform }) => platform.timers())).toEqual([0, 0, 0])
  })
})

describe('a storm', () => {
  test.each([1, 5, 20])('of 500 for an hour over %i tabs costs the endpoint 20 requests at most', async (count) => {
    const { first, wakeAll, clock, server } = await setUp(count)
    await first.owe(20)
    server.react(500)
    await wakeAll('start')
    await clock.advance(60 * minute)
    expect(server.requests.length).toBeLessThanOrEqual(20)
    expect(server.requests.length).toBeGreaterThan(8) // it is tried all the same
  })

  test('of 500 costs no more where people go on answering, changing tabs and opening pages', async () => {
    const { device, tabs, clock, server } = await setUp(5)
    server.react(500)
    for (let round = 0; round < 60; round++) {
      const tab = tabs[round % tabs.length]
      await tab?.answer()
      tab?.platform.page.fire('visibilitychange')
      tab?.platform.page.fire('online')
      void (await openDeliveringTab(device)).wake('start')
      await clock.advance(minute)
    }
    expect(server.requests.length).toBeLessThanOrEqual(20)
  })

  test('that ends finds every record in its order, once', async () => {
    const { first, wakeAll, clock, server, tabs } = await setUp(5)
    const ids = await first.owe(20)
    server.react(500)
    await wakeAll('start')
    await clock.advance(30 * minute)
    server.react(200)
    const before = server.requests.length
    await clock.advance(20 * minute)
    expect(server.requests.slice(before).map(({ body }) => JSON.parse(body).id)).toEqual(ids)
    expect(tabs.flatMap(({ told }) => told)).toHaveLength(20)
  })

  test('of a wrong endpoint costs one request an hour', async () => {
    const { first, wakeAll, clock, server } = await setUp(5)
    await first.owe(20)
    server.react(404)
    await wakeAll('start')
    await clock.advance(6 * 60 * minute - 1)
    expect(server.requests).toHaveLength(6)
  })
})
