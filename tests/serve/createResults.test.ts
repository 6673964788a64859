import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSqliteStore } from '../../src/receiver/sqlite/createSqliteStore.js'
import { countOf } from '../../src/report/grouped.js'
import { createResults } from '../../src/serve/createResults.js'
import { aRecord } from '../receiver/aRecord.js'
import { anErasure } from '../receiver/otherRecords.js'
import { aFolder } from '../receiver/sqlite/aFolder.js'

const now = Date.parse('2026-12-03T12:00:00.000Z')
const at = (hour: number) => `2026-12-03T${hour}:00:00.000Z`

async function setUp(minSeconds = 0) {
  const store = await createSqliteStore({ file: join(aFolder(), 'feedback.db') })
  onTestFinished(() => store.close())
  const heard: string[] = []
  let pauses = 0
  const pause = async () => void pauses++
  const results = createResults({ store, now: () => now, pause, minSeconds, onRecord: ({ id }) => heard.push(id) })
  const answers = async () => countOf((await results()).cube().responses)
  return { store, results, answers, heard, pauses: () => pauses }
}

test('what came since is counted, and what was taken back no more', async () => {
  const { store, answers } = await setUp()
  const [one, two] = [aRecord(), aRecord()]
  await store.save([{ ...one, receivedAt: at(11) }])
  expect(await answers()).toBe(1)
  await store.save([{ ...two, receivedAt: at(11) }])
  expect(await answers()).toBe(2)
  await store.save([{ ...anErasure(two.id), receivedAt: at(11) }])
  expect(await answers()).toBe(1)
})

test('what is deleted for its age is counted no more', async () => {
  const { store, answers } = await setUp()
  await store.save([{ ...aRecord(), receivedAt: at(10) }])
  await store.save([{ ...aRecord(), receivedAt: at(11) }])
  expect(await answers()).toBe(2)
  await store.prune(new Date(at(11)))
  expect(await answers()).toBe(1)
})

test('what was answered faster than anybody can is in no result and no alert, and stays in the store', async () => {
  const { store, answers, heard } = await setUp(1)
  const calm = aRecord({ seconds: 1 })
  const hasty = [0, 0.9].map((seconds) => aRecord({ seconds }))
  await store.save([calm, ...hasty].map((record) => ({ ...record, receivedAt: at(13) })))
  expect(await answers()).toBe(1)
  expect(heard).toEqual([calm.id])
  expect(await store.recent({ limit: 9 })).toHaveLength(3)
})

test('the revision changes with the answers and only then', async () => {
  const { store, results } = await setUp()
  const { revision } = await results()
  expect((await results()).revision).toBe(revision)
  await store.save([{ ...aRecord(), receivedAt: at(11) }])
  expect((await results()).revision).not.toBe(revision)
})

test('many are read in parts, with a pause between, and once for all who ask', async () => {
  const { store, results, pauses } = await setUp()
  await store.save(Array.from({ length: 1000 }, () => ({ ...aRecord(), receivedAt: at(11) })))
  const all = await Promise.all([results(), results(), results()])
  expect(new Set(all.map(({ cube }) => cube())).size).toBe(1)
  expect(countOf((await results()).cube().responses)).toBe(1000)
  expect(pauses()).toBe(3)
})

test('what came since the start is told, what was there before is not', async () => {
  const { store, results, heard } = await setUp()
  const late = aRecord()
  await store.save([{ ...aRecord(), receivedAt: at(11) }])
  await store.save([{ ...late, receivedAt: at(13) }])
  await results()
  expect(heard).toEqual([late.id])
})

test('where simulated answers are wanted, real ones are left out', async () => {
  const { store } = await setUp()
  const results = createResults({ store, now: () => now, pause: async () => {}, isSimulated: true })
  await store.save([
    { ...aRecord(), receivedAt: at(11) },
    { ...aRecord(), synthetic: true, receivedAt: at(11) },
  ])
  expect(countOf((await results()).cube().responses)).toBe(1)
})
