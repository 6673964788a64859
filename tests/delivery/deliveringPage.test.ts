import { describe, expect, test, vi } from 'vitest'
import type { WakeReason } from '../../src/delivery/backoff.js'
import { createDevice } from '../platform/fakePlatform.js'
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

describe('headers made by the host', () => {
  test('are asked for at each attempt, so that tokens are fresh', async () => {
    let token = 0
    const { owe, wake, server, clock } = await setUp({ headers: () => ({ authorization: `Bearer ${++token}` }) })
    await owe(2)
    server.react(500, 200)
    await wake('start')
    await clock.advance(5000)
    expect(server.requests.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer 1',
      'Bearer 2',
      'Bearer 3',
    ])
  })

  test('that cannot be had are bad weather: nothing is sent, parked or reported, and it is tried again', async () => {
    const headers = vi.fn((): Record<string, string> => {
      if (headers.mock.calls.length < 3) throw new Error('signed out')
      return {}
    })
    const { owe, wake, server, clock, told, waiting } = await setUp({ headers })
    const [id] = await owe(1)
    await wake('start')
    expect(server.requests).toEqual([])
    expect(told).toEqual([])
    await clock.advance(10_000)
    expect(told).toEqual([`delivered ${id} checkout-effort`])
    expect(await waiting()).toEqual([])
  })
})

describe('a page', () => {
  test.each(['online', 'pageshow', 'visibilitychange'] as const)(
    'that tells of %s delivers what is owed',
    async (type) => {
      const { owe, platform, device, waiting } = await setUp()
      await owe(1)
      platform.page.fire(type)
      await device.idle()
      expect(await waiting()).toEqual([])
    },
  )

  test('that is hidden delivers while it still can', async () => {
    const { owe, platform, device, waiting } = await setUp()
    await owe(1)
    platform.page.hide(true)
    await device.idle()
    expect(await waiting()).toEqual([])
  })
})

describe('stopped', () => {
  test('delivery leaves no timer and no listener, and starts nothing more', async () => {
    const { owe, wake, server, stop, platform, clock } = await setUp()
    await owe(1)
    server.react(500)
    await wake('start')
    expect({ timers: platform.timers(), listeners: platform.page.listeners() }).toEqual({ timers: 1, listeners: 5 })
    stop()
    expect({ timers: platform.timers(), listeners: platform.page.listeners() }).toEqual({ timers: 0, listeners: 0 })
    await wake('flush')
    await clock.advance(hour)
    expect(server.requests).toHaveLength(1)
  })

  test('while a request is out it still takes the receipt, then ends', async () => {
    const { owe, wake, server, stop, platform, device, waiting, told } = await setUp()
    const [first, second] = await owe(2)
    let answer: (response: Response) => void = () => {}
    server.react(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve
        }),
    )
    const woken = wake('start')
    await device.idle()
    stop()
    answer(new Response())
    await woken
    expect(told).toEqual([`delivered ${first} checkout-effort`])
    expect(await waiting()).toEqual([second])
    expect(platform.timers()).toBe(0)
  })
})

describe('a device that fails', () => {
  test('is reported, and tried again', async () => {
    const { owe, wake, told, storage, clock, waiting } = await setUp()
    await owe(1)
    const failing = vi.spyOn(storage, 'transact').mockRejectedValueOnce(new Error('disk asleep'))
    await wake('start')
    expect(told).toEqual(['storage: Error: disk asleep'])
    failing.mockRestore()
    await clock.advance(5000)
    expect(await waiting()).toEqual([])
  })

  test('now and then is tried again as soon as the first time', async () => {
    const { owe, wake, storage, clock, waiting } = await setUp()
    for (let time = 0; time < 12; time++) {
      await owe(1)
      const failing = vi.spyOn(storage, 'transact').mockRejectedValueOnce(new Error('disk asleep'))
      await wake('start')
      failing.mockRestore()
      await wake('start')
    }
    await owe(1)
    const failing = vi.spyOn(storage, 'transact').mockRejectedValueOnce(new Error('disk asleep'))
    await wake('start')
    failing.mockRestore()
    await clock.advance(60_000)
    expect(await waiting()).toEqual([])
  })

  test('to keep receipts does not make the endpoint take one record again and again', async () => {
    const { owe, wake, storage, server, clock } = await setUp()
    await owe(1)
    const { transact } = storage
    vi.spyOn(storage, 'transact').mockImplementation((mode, work) =>
      mode === 'readwrite' ? Promise.reject(new Error('disk full')) : transact(mode, work),
    )
    await wake('start')
    await clock.advance(hour)
    expect(server.requests.length).toBeLessThanOrEqual(20)
  })
})
