import { describe, expect, test } from 'vitest'
import { entriesOf } from '../platform/entriesOf.js'
import { aComment } from '../receiver/aRecord.js'
import { openWay } from './aWay.js'

const idsIn = ({ body }: { body: string }): string[] => JSON.parse(body).records.map(({ id }: { id: string }) => id)
const json = (value: unknown) => () => new Response(JSON.stringify(value))

describe('a batch', () => {
  test.each([
    [20, 45, [20, 20, 5]],
    [1000, 60, [50, 10]],
    [1.9, 2, undefined],
    [Number.NaN, 2, undefined],
    [-3, 2, undefined],
  ])('of %d carries of %i records, oldest first: %j', async (batch, count, sizes) => {
    const { owe, wake, server } = await openWay({ batch })
    const ids = await owe(count)
    await wake('start')
    if (!sizes) return expect(server.requests.map(({ body }) => JSON.parse(body).id)).toEqual(ids)
    expect(server.requests.map((one) => idsIn(one).length)).toEqual(sizes)
    expect(server.requests.flatMap(idsIn)).toEqual(ids)
    expect(server.requests[0]?.headers.get('content-type')).toBe('application/json')
  })

  test('carries 60 KiB at most, and one record at least', async () => {
    const { owe, wake, server, waiting } = await openWay({ batch: 50 })
    await owe(80, { answers: [aComment('x'.repeat(2000))] })
    await owe(2, { answers: [aComment('购'.repeat(25_000))] }) // larger than a batch may be: alone
    await wake('start')
    for (const one of server.requests)
      if (idsIn(one).length > 1) expect(Buffer.byteLength(one.body)).toBeLessThanOrEqual(60 * 1024)
    expect(server.requests.slice(-2).map((one) => idsIn(one).length)).toEqual([1, 1])
    expect(server.requests.length).toBeLessThan(10)
    expect(await waiting()).toEqual([])
  })

  test.each([400, 413, 415, 422])(
    'answered with %i is halved until the wrong one stands alone, for this pass only',
    async (status) => {
      const { owe, wake, server, waiting, parked } = await openWay({ batch: 16 })
      const ids = await owe(16)
      const bad = ids[11] ?? ''
      const isFine = (): Response =>
        new Response('no', { status: server.requests.at(-1)?.body.includes(bad) ? status : 200 })
      server.react(isFine)
      await wake('start')
      expect(await parked()).toMatchObject([{ id: bad, status, reason: 'no' }])
      expect(await waiting()).toEqual([])
      expect(server.requests.length).toBeLessThanOrEqual(16)
      const before = server.requests.length
      await owe(16)
      await wake('add')
      expect(server.requests.slice(before).map((one) => idsIn(one).length)).toEqual([16])
    },
  )

  test('that is refused right after a wait is halved all the same, not sent whole again and again', async () => {
    const { owe, wake, server, waiting, clock, parked } = await openWay({ batch: 8 })
    const [bad = ''] = await owe(8)
    server.react(500, () => new Response('', { status: server.requests.at(-1)?.body.includes(bad) ? 413 : 200 }))
    await wake('start')
    await clock.advance(60_000)
    expect(server.requests.length).toBeLessThanOrEqual(12)
    expect(await parked()).toMatchObject([{ id: bad, status: 413 }])
    expect(await waiting()).toEqual([])
  })

  test('of which some are rejected by id: those are parked with their reason, the others are acknowledged', async () => {
    const { owe, wake, server, waiting, told, parked, storage } = await openWay({ batch: 5 })
    const [first, second, third] = await owe(3)
    server.react(json({ rejected: [{ id: third, reason: 'too long' }, { id: first }, { id: 'nobody', reason: 'no' }] }))
    await wake('start')
    expect(await waiting()).toEqual([])
    expect(Object.keys(await entriesOf(storage, 's:'))).toEqual([`s:${second}:`])
    expect(await parked()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: third, status: 0, reason: 'too long' }),
        expect.objectContaining({ id: first, status: 0, reason: 'rejected' }),
      ]),
    )
    expect(told.sort()).toEqual([
      `delivered ${second} checkout-effort`,
      ...[`parked ${first} checkout-effort 0 rejected`, `parked ${third} checkout-effort 0 too long`].sort(),
    ])
  })

  test('is acknowledged by id, not by position: what was deleted meanwhile shifts nobody', async () => {
    const { owe, wake, server, waiting, storage } = await openWay({ batch: 2 })
    const [first, second, third] = await owe(3)
    let gone = false
    server.react(async () => {
      if (!gone) await storage.transact('readwrite', async (transaction) => transaction.delete('r::000000000001'))
      gone = true
      return new Response('', { status: server.requests.length > 1 ? 500 : 200 })
    })
    await wake('start')
    expect(server.requests.map(idsIn)).toEqual([[first, second], [third]])
    expect(await waiting()).toEqual([third])
    expect(Object.keys(await entriesOf(storage, 's:'))).toEqual([`s:${second}:`])
  })

  test.each<[string, () => Response]>([
    ['empty', () => new Response(null, { status: 204 })],
    ['no JSON', () => new Response('thank you')],
    ['null', json(null)],
    ['a list', json([1])],
    ['about something else', json({ rejected: 'none' })],
    ['full of nonsense', json({ rejected: [null, 7, {}] })],
    ['broken off', () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('reset')) }))],
  ])('that was taken with an answer that is %s is taken', async (_, reaction) => {
    const { owe, wake, server, waiting, parked } = await openWay({ batch: 2 })
    await owe(2)
    server.react(reaction)
    await wake('start')
    expect(await waiting()).toEqual([])
    expect(await parked()).toEqual([])
    expect(server.requests).toHaveLength(1)
  })
})
