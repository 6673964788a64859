import { expect, test } from 'vitest'
import { createDevice } from '../platform/fakePlatform.js'
import { rating } from '../receiver/aRecord.js'
import { openKeepingPage } from './aKeep.js'

/** Two answers: the first was refused by the endpoint, the second waits for the network. */
async function setUp() {
  const device = createDevice()
  const page = await openKeepingPage(device)
  device.server.react(422, 'offline')
  const ids = ['019aefff-0000-7000-8000-00000000000a', '019aefff-0000-7000-8000-00000000000b'] as const
  for (const id of ids) {
    page.show({ id }).take('sending', { answers: [rating] })
    await device.idle()
  }
  return { ...device, ids, outbox: await page.outbox() }
}

test('a host sees what waits, then what is parked and why, but not the bytes', async () => {
  const { outbox, ids, clock } = await setUp()
  const shared = { kind: 'response', prompt: 'order-confirmed', at: clock.now(), bytes: expect.any(Number) }
  expect(await outbox.list()).toEqual([
    { ...shared, id: ids[1], state: 'waiting' },
    { ...shared, id: ids[0], state: 'parked', status: 422, reason: 'answer 422' },
  ])
})

test('a host can take every record with it, as it would be sent', async () => {
  const { outbox, ids, server } = await setUp()
  const sent = server.requests.map(({ body }) => JSON.parse(body))
  expect(sent.map(({ id }) => id)).toEqual(ids)
  expect(await outbox.export()).toEqual([sent[1], sent[0]])
})

test('a parked record that is tried again goes out as soon as the network lets it', async () => {
  const { outbox, ids, server, clock } = await setUp()
  server.react(200)
  expect(await outbox.retry(ids[0])).toBe(true)
  await clock.advance(2000)
  expect(server.requests.slice(-2).map(({ body }) => JSON.parse(body).id)).toEqual([ids[1], ids[0]])
  expect(await outbox.list()).toEqual([])
})

test('a record that is discarded is never sent', async () => {
  const { outbox, ids, server, clock } = await setUp()
  expect(await outbox.discard(ids[1])).toBe(true)
  expect(await outbox.discard(ids[1])).toBe(false)
  const before = server.requests.length
  server.react(200)
  await clock.advance(3_600_000)
  expect(server.requests).toHaveLength(before)
})

test('a flush keeps to the wait that a failure asked for', async () => {
  const { outbox, server } = await setUp()
  const before = server.requests.length
  await outbox.flush()
  expect(server.requests).toHaveLength(before)
})
