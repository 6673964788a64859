import { describe, expect, test } from 'vitest'
import { count, createOutbox, lineUp } from '../../src/outbox/createOutbox.js'
import { inspectOutbox } from '../../src/outbox/inspectOutbox.js'
import { entriesOf, fill } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import { aRecord } from '../receiver/aRecord.js'
import { limits, onlyLane } from './lanes.js'

/** A device with three records: the first parked, the others waiting. */
async function setUp() {
  const { clock, openStorage } = createDevice().openTab()
  const storage = openStorage('test', 'local')
  const outbox = createOutbox(storage, clock, [onlyLane], limits)
  const records = [aRecord(), aRecord(), aRecord()]
  for (const record of records) await storage.transact('readwrite', (transaction) => outbox.add(transaction, record))
  const [owed] = await outbox.next('', 1)
  if (owed) await outbox.settle('', [[...owed, { status: 413, reason: 'too long', by: '1.0.0abc' }]])
  const [parked = '', second = '', third = ''] = records.map(({ id }) => id)
  return { storage, outbox, owed, ids: { parked, second, third }, ...inspectOutbox(storage, { count, lineUp }) }
}

const idsOf = (entries: Array<{ id: string }>) => entries.map(({ id }) => id)

test('all that was not delivered is listed, what waits in its order first', async () => {
  const { all, ids } = await setUp()
  const entries = await all()
  expect(idsOf(entries)).toEqual([ids.second, ids.third, ids.parked])
  expect(entries[2]).toMatchObject({ status: 413, reason: 'too long' })
})

describe('a parked record tried again', () => {
  test('goes to the end of the line, as it was before it was parked', async () => {
    const { all, retry, ids, owed } = await setUp()
    expect(await retry(ids.parked)).toBe(true)
    const entries = await all()
    expect(idsOf(entries)).toEqual([ids.second, ids.third, ids.parked])
    expect(entries[2]).toEqual(owed?.[1])
  })

  test('needs no room: parked, it was counted', async () => {
    const { retry, storage, ids } = await setUp()
    await fill(storage, { 'm:totals': { last: 900, records: 500, bytes: 0 } })
    expect(await retry(ids.parked)).toBe(true)
    expect(await entriesOf(storage, 'x:')).toEqual({})
    expect(await entriesOf(storage, 'm:')).toMatchObject({ 'm:totals': { last: 901, records: 500 } })
  })

  test('must be parked', async () => {
    const { retry, all, ids } = await setUp()
    const before = await all()
    expect(await retry(ids.second)).toBe(false)
    expect(await retry('nobody')).toBe(false)
    expect(await all()).toEqual(before)
  })
})

describe('a record discarded', () => {
  test('is gone without a receipt, waiting or parked', async () => {
    const { discard, all, storage, ids } = await setUp()
    expect(await discard(ids.third)).toBe(true)
    expect(await discard(ids.parked)).toBe(true)
    expect(idsOf(await all())).toEqual([ids.second])
    expect(await entriesOf(storage, 's:')).toEqual({})
    expect(await entriesOf(storage, 'm:')).toMatchObject({ 'm:totals': { records: 1 } })
  })

  test('must be there', async () => {
    const { discard, ids } = await setUp()
    expect(await discard('nobody')).toBe(false)
    await discard(ids.parked)
    expect(await discard(ids.parked)).toBe(false)
  })
})
