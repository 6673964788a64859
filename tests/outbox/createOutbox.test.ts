import { describe, expect, test } from 'vitest'
import { count, createOutbox, lineUp, type Owed } from '../../src/outbox/createOutbox.js'
import type { Aside, Entry, Totals } from '../../src/outbox/entries.js'
import { createPolicy } from '../../src/privacy/createPolicy.js'
import { entriesOf, fill } from '../platform/entriesOf.js'
import { createDevice, type Device } from '../platform/fakePlatform.js'
import { aComment, aRecord } from '../receiver/aRecord.js'
import { limits, onlyLane } from './lanes.js'

function openPage(device: Device) {
  const { clock, openStorage } = device.openTab()
  const storage = openStorage('test', 'local')
  const outbox = createOutbox(storage, clock, [onlyLane], limits)
  const add = (record = aRecord()) => storage.transact('readwrite', (transaction) => outbox.add(transaction, record))
  const owed = async () => Object.values(await entriesOf(storage, 'r:')) as Entry[]
  const totals = async () => (await entriesOf(storage, 'm:'))['m:totals'] as Totals
  const next = async () => {
    const [found] = await outbox.next('', 1)
    if (!found) throw new Error('nothing is owed')
    return found
  }
  const acknowledge = (owed: Owed) => outbox.settle('', [[...owed, undefined]])
  const park = (owed: Owed) => outbox.settle('', [[...owed, refused]])
  return { ...outbox, storage, add, owed, totals, next, acknowledge, park, device }
}

const setUp = () => openPage(createDevice())
const refused: Aside = { status: 422, reason: 'no such prompt', by: '1.0.0abc' }

describe('a record owed', () => {
  test('is kept as the bytes that every attempt will send', async () => {
    const { add, owed, device } = setUp()
    const record = aRecord({ answers: [aComment('Zu teuer 😞')] })
    await add(record)
    const [entry] = await owed()
    expect(entry).toMatchObject({ id: record.id, kind: 'response', prompt: record.prompt, at: device.clock.now() })
    expect(JSON.parse(entry?.body ?? '')).toEqual(record)
    expect(entry?.bytes).toBe(Buffer.byteLength(entry?.body ?? ''))
  })

  test('is counted, no longer when it is gone, but still when it is parked: it lies on the device', async () => {
    const { add, totals, owed, next, acknowledge, park } = setUp()
    for (let count = 0; count < 3; count++) await add()
    const bytes = (await owed()).reduce((sum, entry) => sum + entry.bytes, 0)
    expect(await totals()).toEqual({ last: 3, records: 3, bytes })
    await acknowledge(await next())
    const second = await next()
    await park(second)
    const [left] = await owed()
    expect(await totals()).toMatchObject({ records: 2, bytes: (left?.bytes ?? 0) + second[1].bytes })
  })

  test('waits its turn: the oldest comes first', async () => {
    const { add, next, acknowledge } = setUp()
    const records = [aRecord(), aRecord(), aRecord()]
    for (const record of records) await add(record)
    for (const { id } of records) {
      const owed = await next()
      expect(owed[1].id).toBe(id)
      await acknowledge(owed)
    }
  })

  test('keeps its place however the clock jumps', async () => {
    const { add, owed, device } = setUp()
    const ids: string[] = []
    for (const jump of [0, -86_400_000, 31_536_000_000, -31_536_000_000, 5]) {
      device.clock.jump(jump)
      const record = aRecord()
      ids.push(record.id)
      await add(record)
    }
    expect((await owed()).map(({ id }) => id)).toEqual(ids)
  })

  test('keeps its place beyond ten of them, and after all before it are gone', async () => {
    const { add, owed, next, acknowledge } = setUp()
    const records = Array.from({ length: 12 }, () => aRecord())
    for (const record of records) await add(record)
    for (let count = 0; count < 11; count++) await acknowledge(await next())
    const late = aRecord()
    await add(late)
    expect((await owed()).map(({ id }) => id)).toEqual([records[11]?.id, late.id])
  })

  test('never shares a number with another, though added in two tabs at once', async () => {
    const device = createDevice()
    const tabs = [openPage(device), openPage(device)]
    await Promise.all(Array.from({ length: 20 }, (_, index) => tabs[index % 2]?.add()))
    expect(await tabs[0]?.owed()).toHaveLength(20)
    expect(await tabs[0]?.totals()).toMatchObject({ last: 20, records: 20 })
  })

  test('is kept without consent: the person sent it', async () => {
    const { storage, device } = setUp()
    const policy = createPolicy(storage, 'required')
    const outbox = createOutbox(policy.storage, device.clock, [onlyLane], limits)
    await policy.storage.transact('readwrite', (transaction) => outbox.add(transaction, aRecord()))
    expect(await outbox.next('', 1)).toHaveLength(1)
  })
})

describe('a record acknowledged', () => {
  test('leaves a receipt and nothing else', async () => {
    const { add, next, acknowledge, storage, device } = setUp()
    const record = aRecord()
    await add(record)
    const at = device.clock.now()
    await device.clock.advance(5000)
    await acknowledge(await next())
    expect(await entriesOf(storage)).toEqual({
      'm:totals': { last: expect.any(Number), records: 0, bytes: 0 },
      [`s:${record.id}:`]: { id: record.id, prompt: record.prompt, at, sentAt: at + 5000 },
    })
  })

  test('is never seen without its receipt, nor with it', async () => {
    const { add, next, acknowledge, storage } = setUp()
    await add()
    const owed = await next()
    const [done] = [acknowledge(owed)]
    const seen = await entriesOf(storage)
    await done
    for (const entries of [seen, await entriesOf(storage)]) {
      expect(Object.keys(entries).filter((key) => /^[rs]:/.test(key))).toHaveLength(1)
    }
  })

  test('twice, by two tabs, is acknowledged once', async () => {
    const { add, next, acknowledge, totals, storage, device } = setUp()
    await add()
    await add()
    const owed = await next()
    await acknowledge(owed)
    const before = await entriesOf(storage)
    await device.clock.advance(5000)
    await acknowledge(owed)
    expect(await entriesOf(storage)).toEqual(before)
    expect(await totals()).toMatchObject({ records: 1 })
  })
})

describe('a record parked', () => {
  test('is out of the way, with what its endpoint said', async () => {
    const { add, next, park, storage } = setUp()
    const record = aRecord()
    await add(record)
    const owed = await next()
    await park(owed)
    expect(await entriesOf(storage, 'x:')).toEqual({ [`x:${record.id}:`]: { ...owed[1], ...refused } })
    expect(await entriesOf(storage, 'r:')).toEqual({})
  })
})

test('an acknowledgement passes over another record that has come under the same key', async () => {
  const { add, next, acknowledge, storage, totals } = setUp()
  await add()
  const [key, entry] = await next()
  await fill(storage, { [key]: { ...entry, id: 'another' } })
  await acknowledge([key, entry])
  expect(await entriesOf(storage, 'r:')).toEqual({ [key]: { ...entry, id: 'another' } })
  expect(await entriesOf(storage, 's:')).toEqual({})
  expect(await totals()).toMatchObject({ records: 1 })
})

describe('an outbox that is full', () => {
  test('of records refuses one more and loses none; when one is gone there is room again', async () => {
    const { add, next, acknowledge, owed, storage } = setUp()
    const entry: Entry = { id: 'x', kind: 'response', prompt: 'mood', at: 0, body: '{}', bytes: 2 }
    await storage.transact('readwrite', async (transaction) => {
      for (let at = 0; at < 500; at++)
        lineUp(transaction, '', await count(transaction, 1, entry.bytes), { ...entry, id: `x${at}` })
    })
    const before = await entriesOf(storage)
    expect(await add()).toBe(false)
    expect(await entriesOf(storage)).toEqual(before)
    await acknowledge(await next())
    expect(await add()).toBe(true)
    expect(await owed()).toHaveLength(500)
  })

  test('of bytes refuses what does not fit, and takes what does', async () => {
    const { add, storage } = setUp()
    await fill(storage, { 'm:totals': { last: 7, records: 7, bytes: 1_999_000 } })
    expect(await add(aRecord({ answers: [aComment('x'.repeat(2000))] }))).toBe(false)
    expect(await entriesOf(storage, 'r:')).toEqual({})
    expect(await add(aRecord({ answers: [aComment('x')] }))).toBe(true)
  })
})

describe('what became of a record', () => {
  test('is told: saved, then sent', async () => {
    const { add, next, acknowledge, stateOf } = setUp()
    const { id } = aRecord()
    await add(aRecord({ id }))
    expect(await stateOf(id)).toBe('saved')
    await acknowledge(await next())
    expect(await stateOf(id)).toBe('sent')
  })

  test('is told: parked', async () => {
    const { add, next, park, stateOf } = setUp()
    const { id } = aRecord()
    await add(aRecord({ id }))
    const owed = await next()
    await park(owed)
    expect(await stateOf(id)).toBe('parked')
  })
})
