import { describe, expect, test } from 'vitest'
import { count, createOutbox, type Lane, lineUp } from '../../src/outbox/createOutbox.js'
import type { Totals } from '../../src/outbox/entries.js'
import { inspectOutbox } from '../../src/outbox/inspectOutbox.js'
import { sweep } from '../../src/outbox/sweep.js'
import { entriesOf, fill } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import { aRecord } from '../receiver/aRecord.js'
import { limits, onlyLane } from './lanes.js'

const day = 24 * 3_600_000
const by = '1.0.0abc'

function setUp(lanes: Lane[] = [onlyLane]) {
  const { openTab, clock } = createDevice()
  const storage = openTab().openStorage('test', 'local')
  const outbox = createOutbox(storage, clock, lanes, limits)
  const clean = (byOf: (to: string) => string | undefined = () => by) =>
    sweep({ storage, clock, limits, byOf, count, lineUp })
  const add = async () => {
    const record = aRecord()
    await storage.transact('readwrite', (transaction) => outbox.add(transaction, record))
    return record.id
  }
  /** Adds a record that its endpoint calls wrong. */
  const park = async (to = '') => {
    const id = await add()
    const owed = (await outbox.next(to, 500)).filter(([, entry]) => entry.id === id)
    await outbox.settle(
      to,
      owed.map((one) => [...one, { status: 422, reason: 'no', by }]),
    )
    return id
  }
  const totals = async () => (await entriesOf(storage, 'm:'))['m:totals'] as Totals
  const all = async () => Object.keys(await entriesOf(storage))
  return { storage, outbox, clock, clean, add, park, totals, all, kept: (prefix: string) => entriesOf(storage, prefix) }
}

const idsOf = (entries: Array<{ id: string }>) => entries.map(({ id }) => id)

describe('a record that waits for more than 30 days', () => {
  test('is given up, and not a moment sooner', async () => {
    const { add, clean, clock, kept } = setUp()
    const id = await add()
    await clock.advance(30 * day)
    expect(await clean()).toEqual({ dropped: [], isOwedMore: false })
    await clock.advance(1)
    expect(idsOf((await clean()).dropped)).toEqual([id])
    expect(await kept('r:')).toEqual({})
    expect((await clean()).dropped).toEqual([]) // once
  })

  test('is listed for 30 days more, without its words, and takes next to no room', async () => {
    const { add, clean, clock, kept, totals, all } = setUp()
    const id = await add()
    await clock.advance(30 * day + 1)
    await clean()
    const reason = 'older than 30 days'
    const listed = { id, kind: 'response', prompt: 'checkout-effort', body: '', bytes: 0, status: 0, reason, by: '' }
    expect(await kept('x:')).toEqual({ [`x:${id}:`]: { ...listed, at: expect.any(Number) } })
    expect(await totals()).toMatchObject({ records: 1, bytes: 0 })
    await clock.advance(30 * day)
    expect((await clean()).dropped).toEqual([])
    expect(await all()).toEqual(['m:totals'])
    expect(await totals()).toMatchObject({ records: 0, bytes: 0 })
  })

  test('is given up in every line it waits in, each with its own name', async () => {
    const { add, clean, clock, kept } = setUp([onlyLane, { ...onlyLane, to: 'copy' }])
    const id = await add()
    await clock.advance(31 * day)
    expect(idsOf((await clean()).dropped)).toEqual([id, id])
    expect(Object.keys(await kept('x:'))).toEqual([`x:${id}:`, `x:${id}:copy`])
  })
})

describe('a parked record', () => {
  test.each([
    ['as it was', by, 0],
    ['another software', '1.0.1abc', 1],
    ['another endpoint', '1.0.0xyz', 1],
    ['no endpoint', undefined, 0],
  ])('is tried once more where there is %s: %j', async (_, now, times) => {
    const { park, add, clean, outbox, totals, kept } = setUp()
    const id = await park()
    const other = await add()
    const before = await totals()
    expect(await clean(() => now)).toEqual({ dropped: [], isOwedMore: times > 0 })
    expect(idsOf((await outbox.next('', 9)).map(([, entry]) => entry))).toEqual([other, id].slice(0, 1 + times))
    expect(Object.keys(await kept('x:'))).toHaveLength(1 - times)
    expect(await totals()).toMatchObject({ records: before.records, bytes: before.bytes })
  })

  test('goes back as the bytes it was, to the line it came from', async () => {
    const { park, clean, kept } = setUp([onlyLane, { ...onlyLane, to: 'copy' }])
    const id = await park('copy')
    const [waiting] = Object.values(await kept('r:'))
    await clean((to) => (to === 'copy' ? 'changed' : by))
    const copies = Object.entries(await kept('r:copy:'))
    expect(copies).toHaveLength(1)
    expect(copies[0]?.[1]).toEqual({ ...(waiting as object), id })
  })

  test('is given up after 30 days as well, counted and told', async () => {
    const { park, clean, clock, totals } = setUp()
    const id = await park()
    await clock.advance(30 * day + 1)
    expect(idsOf((await clean(() => 'changed')).dropped)).toEqual([id])
    expect(await totals()).toMatchObject({ records: 1, bytes: 0 })
  })

  test.each([
    ['waiting', false],
    ['parked', true],
  ])('is told of though nobody came by for 61 days: %s', async (_, isParked) => {
    const { park, add, clean, clock, totals, all } = setUp()
    const id = isParked ? await park() : await add()
    await clock.advance(61 * day)
    expect(idsOf((await clean()).dropped)).toEqual([id])
    expect(await totals()).toMatchObject({ records: 0, bytes: 0 })
    expect(await all()).toEqual(['m:totals'])
  })

  test('that was dropped cannot be tried again, but discarded', async () => {
    const { add, clean, clock, storage, totals } = setUp()
    const id = await add()
    await clock.advance(31 * day)
    await clean()
    const inspection = inspectOutbox(storage, { count, lineUp })
    expect(await inspection.retry(id)).toBe(false)
    expect(await inspection.discard(id)).toBe(true)
    expect(await totals()).toMatchObject({ records: 0, bytes: 0 })
  })
})

describe('what serves nobody any more goes, and no sooner:', () => {
  test.each([
    ['receipts', 's:1:', { id: '1', prompt: 'mood', at: 0 }, 'sentAt', 180],
    ['words that were not sent', 't:mood', { texts: { because: 'x' } }, 'savedAt', 1],
  ])('%s', async (_, key, value, time, days) => {
    const { storage, clean, clock, all } = setUp()
    await fill(storage, { [key]: { ...value, [time]: clock.now() } })
    await clock.advance(days * day)
    await clean()
    expect(await all()).toEqual([key])
    await clock.advance(1)
    await clean()
    expect(await all()).toEqual([])
  })
})

test('the limit is the host’s', async () => {
  const { add, storage, clock } = setUp()
  const id = await add()
  await clock.advance(7 * day + 1)
  const own = { ...limits, days: 7 }
  const swept = await sweep({ storage, clock, limits: own, byOf: () => by, count, lineUp })
  expect(idsOf(swept.dropped)).toEqual([id])
})
