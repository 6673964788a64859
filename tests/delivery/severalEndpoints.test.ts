import { describe, expect, test } from 'vitest'
import type { WaysOptions } from '../../src/delivery/toWays.js'
import { entriesOf, fill } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import type { Reaction } from '../platform/fakeServer.js'
import { aRecord } from '../receiver/aRecord.js'
import { openWay } from './aWay.js'

const url = 'https://api.example/feedback'

describe('several endpoints', () => {
  const other = 'https://other.example/copy'

  /** Answers each address by its own script. */
  async function toBoth(reactions: Record<string, Reaction>, options: WaysOptions = { endpoint: [url, other] }) {
    const all = await openWay(options)
    all.server.react(() => {
      const reaction = reactions[all.server.requests.at(-1)?.url ?? ''] ?? 200
      if (reaction === 'offline') throw new TypeError('Failed to fetch')
      return new Response('', { status: Number(reaction) })
    })
    return all
  }

  test('each acknowledge for themselves: an answer is sent when all have', async () => {
    const reactions: Record<string, Reaction> = { [other]: 503 }
    const { owe, wake, outbox, storage, clock } = await toBoth(reactions)
    const [id = ''] = await owe(1)
    await wake('start')
    expect(Object.keys(await entriesOf(storage, 's:'))).toEqual([`s:${id}:`])
    expect(Object.keys(await entriesOf(storage, 'r:'))).toEqual(['r:1:000000000001'])
    expect(await outbox.stateOf(id)).toBe('saved')
    reactions[other] = 200
    await clock.advance(2000)
    expect(await outbox.stateOf(id)).toBe('sent')
    expect((await entriesOf(storage, 'm:'))['m:totals']).toMatchObject({ records: 0, bytes: 0 })
  })

  test.each<[string, [string | undefined, string | undefined], number]>([
    ['one name', ['crm', 'crm'], 1],
    ['a name that is the place of the other', ['1', undefined], 1],
    ['a name that begins like the other', ['crm', 'crm:copy'], 0],
  ])('with %s each have what is owed to them, and the host is told', async (_, [first, second], complaints) => {
    const named = (url: string, name?: string) => (name ? { url, name } : { url })
    const { owe, wake, server, told, waiting } = await toBoth(
      { [other]: 404 },
      { endpoint: [named(url, first), named(other, second)] },
    )
    const [id] = await owe(1)
    await wake('start')
    expect(server.requests.map((request) => request.url).sort()).toEqual([url, other].sort())
    expect(await waiting()).toEqual([id])
    const complaint = 'endpoint: options.endpoint[1]: another one is called'
    expect(told.filter((line) => line.startsWith(complaint))).toHaveLength(complaints)
  })

  test.each<Reaction>(['offline', 500, 404, 422])('go on where one answers %j', async (reaction) => {
    const { owe, wake, server, clock } = await toBoth({ [url]: reaction })
    const ids = await owe(3)
    await wake('start')
    await clock.advance(60_000)
    const copies = server.requests.filter((one) => one.url === other).map(({ body }) => JSON.parse(body).id)
    expect(copies).toEqual(ids)
  })

  test('are known by name, so that their order may change', async () => {
    const device = createDevice()
    const named = { url: other, name: 'copy' }
    const first = await openWay({ endpoint: [url, named] }, device)
    device.server.react(500)
    await first.owe(1)
    await first.wake('start')
    first.stop()
    device.server.react(200)
    const later = await openWay(
      { endpoint: [{ url, name: '' }, { url: 'https://third.example/', name: 'third' }, named] },
      device,
    )
    await device.clock.advance(5000)
    await later.wake('start')
    expect(
      device.server.requests
        .slice(-2)
        .map((one) => one.url)
        .sort(),
    ).toEqual([url, other].sort())
    expect(await later.waiting()).toEqual([])
  })

  test('each in its own manner, with the options at the top where it has none', async () => {
    const endpoint = [url, { url: other, format: 'form', headers: { 'x-own': '1' } } as const]
    const { owe, wake, server } = await toBoth({}, { endpoint, headers: { 'x-shared': '1' } })
    await owe(1)
    await wake('start')
    const sent = Object.fromEntries(server.requests.map(({ url: address, headers }) => [address, headers]))
    expect(sent[url]?.get('content-type')).toBe('application/json')
    expect(sent[url]?.get('x-shared')).toBe('1')
    expect(sent[other]?.get('content-type')).toBe('application/x-www-form-urlencoded')
    expect(sent[other]?.get('x-own')).toBe('1')
    expect(sent[other]?.has('x-shared')).toBe(false)
  })

  test('that take no answers are not waited for', async () => {
    const { owe, wake, outbox, server } = await toBoth({}, { endpoint: [url, { url: other, send: [] }] })
    const [id = ''] = await owe(1)
    await wake('start')
    expect(server.requests.map((one) => one.url)).toEqual([url])
    expect(await outbox.stateOf(id)).toBe('sent')
  })

  test('count each copy, and where one does not fit none is kept', async () => {
    const { storage, outbox } = await toBoth({})
    await fill(storage, { 'm:totals': { last: 499, records: 499, bytes: 0 } })
    const add = (record = aRecord()) => storage.transact('readwrite', (transaction) => outbox.add(transaction, record))
    expect(await add()).toBe(false)
    await fill(storage, { 'm:totals': { last: 498, records: 498, bytes: 0 } })
    expect(await add()).toBe(true)
    expect(Object.keys(await entriesOf(storage, 'r:'))).toHaveLength(2)
  })
})
