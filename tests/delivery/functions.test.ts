import { describe, expect, test, vi } from 'vitest'
import { entriesOf } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import { aRecord } from '../receiver/aRecord.js'
import { openWay } from './aWay.js'

describe('a function in the place of HTTP', () => {
  test('is handed the records as they are, whatever shapes bodies elsewhere', async () => {
    const deliver = vi.fn(async () => undefined)
    const { owe, wake, server, waiting } = await openWay({
      endpoint: deliver,
      batch: 2,
      body: () => 'x',
      format: 'form',
    })
    const record = aRecord()
    await owe(1, record)
    await wake('start')
    expect(deliver).toHaveBeenCalledExactlyOnceWith([record])
    expect(server.requests).toEqual([])
    expect(await waiting()).toEqual([])
  })

  test('is handed as many as a batch may be', async () => {
    const deliver = vi.fn(async (_: unknown[]) => undefined)
    const { owe, wake } = await openWay({ endpoint: deliver, batch: 2 })
    await owe(3)
    await wake('start')
    expect(deliver.mock.calls.map(([records]) => records.length)).toEqual([2, 1])
  })

  test.each<[string, () => Promise<undefined>]>([
    ['rejects', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
  ])('that %s is bad weather: the records wait and are handed over again', async (_, failing) => {
    const deliver = vi.fn(async () => undefined).mockImplementationOnce(failing)
    const { owe, wake, clock, waiting, told } = await openWay({ endpoint: deliver })
    const [id] = await owe(1)
    await wake('start')
    expect({ told, waiting: await waiting() }).toEqual({ told: [], waiting: [id] })
    await clock.advance(2000)
    expect(await waiting()).toEqual([])
    expect(deliver).toHaveBeenCalledTimes(2)
  })

  test('that never settles is given up after a minute, and handed the records again', async () => {
    const deliver = vi.fn(async () => undefined).mockImplementationOnce(() => new Promise(() => {}))
    const { owe, wake, clock, waiting } = await openWay({ endpoint: deliver })
    const [id] = await owe(1)
    void wake('start')
    await clock.advance(59_000)
    expect({ calls: deliver.mock.calls.length, waiting: await waiting() }).toEqual({ calls: 1, waiting: [id] })
    await clock.advance(5000)
    expect(deliver).toHaveBeenCalledTimes(2)
    expect(await waiting()).toEqual([])
  })

  test('may reject some for good, by id', async () => {
    const reject = { rejected: [] as Array<{ id: string; reason: string }> }
    const { owe, wake, parked, waiting, storage } = await openWay({ endpoint: async () => reject, batch: 5 })
    const [first = '', second] = await owe(2)
    reject.rejected.push({ id: first, reason: 'no such prompt' })
    await wake('start')
    expect(await parked()).toMatchObject([{ id: first, reason: 'no such prompt' }])
    expect(Object.keys(await entriesOf(storage, 's:'))).toEqual([`s:${second}:`])
    expect(await waiting()).toEqual([])
  })

  test('is not held up by what was written for an address before it: that is parked', async () => {
    const deliver = vi.fn(async () => undefined)
    const device = createDevice()
    const before = await openWay({ format: 'form' }, device)
    const [old] = await before.owe(1)
    const { owe, wake, parked, waiting } = await openWay({ endpoint: deliver }, device)
    await owe(1)
    await wake('start')
    expect(deliver).toHaveBeenCalledOnce()
    expect(await parked()).toMatchObject([{ id: old, reason: expect.stringContaining('no JSON') }])
    expect(await waiting()).toEqual([])
  })
})
