import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ReceivedRecord } from '../../../src/receiver/index.js'
import { createSqliteStore, readSqliteStore } from '../../../src/receiver/sqlite/index.js'
import type { WireRecord } from '../../../src/records/wireRecord.js'
import { aComment, aRecord, rating } from '../aRecord.js'
import { anErasure, anOutcomeRecord, aTallyRecord } from '../otherRecords.js'
import { aFolder } from './aFolder.js'

const receivedAt = '2026-12-06T10:15:07.000Z'
const received = (record: WireRecord, at = receivedAt): ReceivedRecord => ({ ...record, receivedAt: at })

async function setUp() {
  const file = join(aFolder(), 'feedback.db')
  const store = await createSqliteStore({ file })
  onTestFinished(() => store.close())
  const query = (sql: string) => {
    const database = new Database(file)
    try {
      return database.prepare(sql).all([])
    } finally {
      database.close()
    }
  }
  return { store, file, query, save: (...records: WireRecord[]) => store.save(records.map((one) => received(one))) }
}

async function all(file: string): Promise<ReceivedRecord[]> {
  const records: ReceivedRecord[] = []
  for await (const record of readSqliteStore({ file })) records.push(record)
  return records
}

test('records of every kind come back as they were, in the order in which they came', async () => {
  const { file, save } = await setUp()
  const records = [aTallyRecord(), aRecord(), anOutcomeRecord(), aRecord(), aTallyRecord(), anOutcomeRecord()]
  for (const record of records) await save(record)
  expect(await all(file)).toEqual(records.map((record) => received(record)))
})

test('what they say stands in columns', async () => {
  const { query, save } = await setUp()
  await save(aTallyRecord(), anOutcomeRecord({ visit: aRecord().visit }))
  expect(query('select touchpoint, day, asked, rated, device, share from tallies')).toEqual([
    { touchpoint: 'order-confirmed', day: '2026-12-03', asked: 5, rated: 2, device: 'phone', share: 0.25 },
  ])
  expect(query('select name, value, visit, band, days from outcomes join felt on outcome_id = id')).toEqual([
    { name: 'converted', value: 42, visit: aRecord().visit, band: 'low', days: 3 },
  ])
})

test('an id of one kind is known for all of them', async () => {
  const { file, save } = await setUp()
  const record = aRecord()
  await save(record)
  await save({ ...aTallyRecord(), id: record.id }, { ...anOutcomeRecord(), id: record.id })
  expect(await all(file)).toEqual([received(record)])
})

test('recent() tells of responses alone', async () => {
  const { store, save } = await setUp()
  const record = aRecord()
  await save(record, aTallyRecord(), anOutcomeRecord(), anErasure(aRecord().id))
  expect(await store.recent({ limit: 9 })).toEqual([received(record)])
})

describe('what is taken back', () => {
  const secret = 'Nobody may read this again'
  const mine = () => aRecord({ answers: [rating, aComment(secret)] })

  test('is gone from every table, and does not come back', async () => {
    const { query, save } = await setUp()
    const [record, outcome, tally] = [mine(), anOutcomeRecord(), aTallyRecord()]
    await save(record, outcome, tally)
    await save(anErasure(record.id, outcome.id, tally.id))
    await save(record, outcome, tally)
    for (const table of ['records', 'answers', 'outcomes', 'felt', 'tallies'])
      expect(query(`select * from ${table}`), table).toEqual([])
    expect(query('select record_id, erased_at from erasures')).toHaveLength(3)
  })

  test('before it comes is not taken', async () => {
    const { query, save } = await setUp()
    const record = mine()
    await save(anErasure(record.id), record)
    await save(anErasure(record.id))
    await save(record)
    expect(query('select * from records')).toEqual([])
  })

  test('leaves no word in the file', async () => {
    const { file, store, save } = await setUp()
    const records = Array.from({ length: 50 }, mine)
    await save(...records)
    expect(await store.erase(records.map(({ id }) => id))).toBe(50)
    expect(await store.erase(records.map(({ id }) => id))).toBe(0)
    await store.close()
    expect(readFileSync(file).includes(secret)).toBe(false)
  })

  test('is told to who reads on, wherever it stood', async () => {
    const { store, save } = await setUp()
    const [first, last, next] = [aRecord(), aRecord(), aRecord()]
    await save(first, last)
    const { mark } = await store.read({ limit: 9 })
    await store.erase([last.id])
    await save(next)
    const more = await store.read({ after: mark, limit: 9 })
    expect(more).toMatchObject({ isNew: false, records: [{ kind: 'erasure', records: [last.id] }, { id: next.id }] })
  })
})

describe('reading on', () => {
  test('begins where it ended, a part at a time', async () => {
    const { store, save } = await setUp()
    const records = Array.from({ length: 5 }, () => aRecord())
    await save(...records)
    const one = await store.read({ limit: 3 })
    const two = await store.read({ after: one.mark, limit: 3 })
    expect([...one.records, ...two.records]).toEqual(records.map((record) => received(record)))
    expect(await store.read({ after: two.mark, limit: 3 })).toEqual({ records: [], mark: two.mark, isNew: false })
  })

  test('begins anew once old records were deleted', async () => {
    const { store, save } = await setUp()
    await store.save([received(aRecord(), '2025-01-01T00:00:00.000Z')])
    const { mark } = await store.read({ limit: 9 })
    expect(await store.prune(new Date('2026-01-01'))).toBe(1)
    const record = aRecord()
    await save(record)
    expect(await store.read({ after: mark, limit: 9 })).toMatchObject({ isNew: true, records: [{ id: record.id }] })
  })
})

test('what is older than it may be is deleted, of every kind, and nothing else', async () => {
  const { file, store, query } = await setUp()
  const young = [aRecord(), anOutcomeRecord(), aTallyRecord()]
  const old = Array.from({ length: 1200 }, (_, at) => [aRecord, anOutcomeRecord, aTallyRecord][at % 3]?.() ?? aRecord())
  await store.save(old.map((record) => received(record, '2025-11-30T23:59:59.999Z')))
  await store.save(young.map((record) => received(record, '2025-12-01T00:00:00.000Z')))
  expect(await store.prune(new Date('2025-12-01'))).toBe(1200)
  expect((await all(file)).map(({ id }) => id)).toEqual(young.map(({ id }) => id))
  expect(query('select * from answers')).toHaveLength(2)
  expect(await store.prune(new Date('2025-12-01'))).toBe(0)
})

test('records of a visit are found by it', async () => {
  const { store, save } = await setUp()
  const visit = crypto.randomUUID()
  const [one, two] = [aRecord({ visit }), anOutcomeRecord({ visit })]
  await save(one, two, aRecord(), anOutcomeRecord())
  expect(await store.idsOfVisit(visit)).toEqual([one.id, two.id])
})

test('a setting is kept, and the last one counts', async () => {
  const { store } = await setUp()
  expect(await store.setting('a')).toBeUndefined()
  expect(await store.setting('a', 'one')).toBe('one')
  await store.setting('a', 'two')
  expect(await store.setting('a')).toBe('two')
})

test('a file of an older layout is read without being changed', async () => {
  const { file, store, query, save } = await setUp()
  const record = aRecord()
  await save(record)
  await store.close()
  const database = new Database(file)
  database.exec('drop table felt; drop table outcomes; drop table tallies; drop table erasures; drop table settings')
  database.pragma('user_version = 2')
  database.close()
  expect(await all(file)).toEqual([received(record)])
  expect(query('pragma user_version')).toEqual([{ user_version: 2 }])
})
