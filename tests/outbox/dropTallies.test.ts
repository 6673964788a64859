import { expect, test } from 'vitest'
import { count, createOutbox } from '../../src/outbox/createOutbox.js'
import { dropTallies } from '../../src/outbox/dropTallies.js'
import type { TallyRecord } from '../../src/records/tally.js'
import { entriesOf } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import { aRecord } from '../receiver/aRecord.js'
import { limits, onlyLane } from './lanes.js'

const tally = (id: string): TallyRecord => ({
  ...{ v: 1, id, kind: 'tally', prompt: 'mood', touchpoint: 'mood', day: '2026-12-03', share: 1, sdk: '1.0.0' },
  counts: { eligible: 1, asked: 1, touched: 0, rated: 0, commented: 0, dismissed: 0, ignored: 1 },
  env: { device: 'phone', input: 'touch' },
})

/** A device on which two tallies and one answer wait, one of the tallies put aside. */
async function setUp() {
  const { openTab, clock } = createDevice()
  const storage = openTab().openStorage('test', 'local')
  const outbox = createOutbox(storage, clock, [{ ...onlyLane, send: ['response', 'tally'] }], limits)
  for (const record of [tally('wrong'), tally('waiting'), aRecord()])
    await storage.transact('readwrite', (transaction) => outbox.add(transaction, record))
  const [first] = await outbox.next('', 1)
  if (first) await outbox.settle('', [[...first, { status: 422, reason: 'no', by: '' }]])
  return storage
}

test('where more than half of the room is in use all tallies go, and answers stay', async () => {
  const storage = await setUp()
  const dropped = await dropTallies({ storage, limits: { ...limits, records: 5 }, count })
  expect(dropped.map(({ id }) => id)).toEqual(['waiting', 'wrong'])
  const left = Object.values(await entriesOf(storage)) as Array<{ kind?: string; records?: number }>
  expect(left.flatMap(({ kind }) => kind ?? [])).toEqual(['response'])
  expect(left).toContainEqual(expect.objectContaining({ records: 1 }))
})

test.each([
  ['records', { records: 6 }],
  ['bytes', { records: 500, bytes: 1_000_000 }],
])('where there is room none goes: %s', async (_, more) => {
  const storage = await setUp()
  const before = await entriesOf(storage)
  expect(await dropTallies({ storage, limits: { ...limits, ...more }, count })).toEqual([])
  expect(await entriesOf(storage)).toEqual(before)
})
