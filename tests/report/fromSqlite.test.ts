import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ReceivedRecord } from '../../src/receiver/index.js'
import { createSqliteStore, readSqliteStore } from '../../src/receiver/sqlite/index.js'
import { createCubeBuilder } from '../../src/report/createCubeBuilder.js'
import { createSplitter } from '../../src/report/createSplitter.js'
import { readPiece } from '../../src/report/readPiece.js'
import { readRecord } from '../../src/report/readRecord.js'
import { type Report, reportOf } from '../../src/report/reportOf.js'
import { csat, netEmotion, type SourceRecord, toRatings } from '../../src/results/index.js'
import { createResults } from '../../src/serve/createResults.js'
import { aFolder } from '../receiver/sqlite/aFolder.js'
import { now, shopPlan } from './aReport.js'
import { simulate } from './simulate.mjs'

const wanted = 100_000
const records = [...simulate({ count: 42_000 })].slice(0, wanted) as SourceRecord[]

function fromNdjson(): Report {
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('')
  const [splitter, builder] = [createSplitter(), createCubeBuilder()]
  for (const piece of [...splitter.push(text), ...splitter.end()])
    for (const read of readPiece(piece.text, now)) if ('record' in read) builder.add(read.record)
  return reportOf(builder.cube(), { plan: shopPlan })
}

async function aFileOfAll(): Promise<string> {
  const file = join(aFolder(), 'feedback.db')
  const store = await createSqliteStore({ file })
  for (let at = 0; at < records.length; at += 1000)
    await store.save(
      records
        .slice(at, at + 1000)
        .map((record) => ({ ...record, receivedAt: '2026-11-01T00:00:00.000Z' }) as ReceivedRecord),
    )
  await store.close()
  return file
}

async function fromSqlite(file: string): Promise<Report> {
  const builder = createCubeBuilder()
  for await (const record of readSqliteStore({ file })) {
    const read = readRecord(record, now)
    if ('record' in read) builder.add(read.record)
  }
  return reportOf(builder.cube(), { plan: shopPlan })
}

async function fromLiveStore(file: string): Promise<Report> {
  const store = await createSqliteStore({ file })
  onTestFinished(() => store.close())
  const results = createResults({ store, now: () => now, pause: async () => undefined })
  return reportOf((await results()).cube(), { plan: shopPlan })
}

test('100 000 records give the same from SQLite, live, as NDJSON, and by the pure functions', async () => {
  expect(records).toHaveLength(wanted)
  const expected = fromNdjson()
  const file = await aFileOfAll()
  expect(await fromSqlite(file)).toEqual(expected)
  expect(await fromLiveStore(file)).toEqual(expected)

  const ratings = toRatings(records)
  const tile = (name: string) => expected.tiles.find((one) => one.name === name)?.now.estimate
  for (const [name, kpi] of [
    ['Happy minus unhappy', netEmotion],
    ['Happy', csat],
  ] as const) {
    const { value, low, high, n } = kpi(ratings, { pool: true, weigh: true })
    expect(tile(name), name).toMatchObject({ n })
    expect([tile(name)?.value, tile(name)?.low, tile(name)?.high].map((end) => end?.toFixed(9))).toEqual(
      [value, low, high].map((end) => end.toFixed(9)),
    )
  }
}, 60_000)
