import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createSqliteStore, readSqliteStore } from '../../src/receiver/sqlite/index.js'
import type { ReceivedRecord } from '../../src/receiver/store.js'
import { aComment, aRecord, rating } from '../receiver/aRecord.js'
import { anErasure, anOutcomeRecord, aTallyRecord } from '../receiver/otherRecords.js'
import { aFile, aFolder, runCli } from './runCli.js'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const receivedAt = '2026-12-03T10:15:07.000Z'
const visit = crypto.randomUUID()
const response = aRecord({ visit, answers: [rating, aComment('=1+1; "really"')] })
const erased = aRecord()
const sent = [response, aTallyRecord(), anOutcomeRecord({ visit }), aRecord(), erased]

async function aStore(): Promise<string> {
  const file = join(aFolder(), 'feedback.db')
  const store = await createSqliteStore({ file })
  await store.save(sent.map((record) => ({ ...record, receivedAt })))
  await store.save([{ ...anErasure(erased.id), receivedAt }])
  await store.close()
  return file
}

async function all(file: string): Promise<ReceivedRecord[]> {
  const records: ReceivedRecord[] = []
  for await (const record of readSqliteStore({ file })) records.push(record)
  return records
}

test('what is exported as NDJSON is all there is, and can be imported, twice without harm', async () => {
  const file = await aStore()
  const { stdout, code } = await runCli('export', '--db', file)
  expect(code).toBe(0)
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(await all(file))
  const [pile, db] = [aFile(stdout), join(aFolder(), 'new.db')]
  for (let time = 0; time < 2; time++)
    expect(await runCli('import', pile, '--db', db)).toMatchObject({ code: 0, stdout: `${pile}: 5 records taken\n` })
  expect(await all(db)).toEqual(await all(file))
  expect(await runCli('import', aFile(JSON.stringify([erased])), '--db', db)).toMatchObject({ code: 0 })
  expect((await all(db)).map(({ kind }) => kind)).toEqual(['response', 'tally', 'outcome', 'response', 'erasure'])
})

test('what is exported as CSV is the responses, without formulas, and can be imported', async () => {
  const file = await aStore()
  const { stdout, stderr } = await runCli('export', '--db', file, '--format', 'csv')
  expect(stdout.startsWith('\uFEFFid,prompt,')).toBe(true)
  expect(stdout).toContain(`"'=1+1; ""really"""`)
  expect(stderr).toContain('3 records are no responses')
  const pile = join(aFolder(), 'answers.csv')
  writeFileSync(pile, stdout)
  const db = join(aFolder(), 'new.db')
  expect(await runCli('import', pile, '--db', db)).toMatchObject({ code: 0, stderr: '' })
  expect(await all(db)).toEqual((await all(file)).filter(({ kind }) => kind === 'response'))
})

test('what cannot be imported is named by line and reason, and the rest is taken', async () => {
  const pile = aFile([JSON.stringify(aRecord()), '{', JSON.stringify({ ...aRecord(), share: 2 })].join('\n'))
  const db = join(aFolder(), 'new.db')
  const { code, stdout, stderr } = await runCli('import', pile, '--db', db)
  expect(code).toBe(1)
  expect(stdout).toBe(`${pile}: 1 records taken\n`)
  expect(stderr).toContain(`${pile}: line 2: left out: no JSON`)
  expect(stderr).toContain('line 3: left out: share: ')
  expect(await all(db)).toHaveLength(1)
})

test('who reads no further than the head of an export is no error', async () => {
  const file = join(aFolder(), 'feedback.db')
  const store = await createSqliteStore({ file })
  await store.save(Array.from({ length: 3000 }, () => ({ ...aRecord(), receivedAt })))
  await store.close()
  const child = spawn(process.execPath, [cli, 'export', '--db', file])
  let stderr = ''
  child.stderr.on('data', (text) => {
    stderr += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

describe('erase deletes', () => {
  test('by id', async () => {
    const file = await aStore()
    expect(await runCli('erase', response.id, '--db', file)).toMatchObject({ code: 0 })
    expect(await runCli('erase', response.id, '--db', file)).toMatchObject({ code: 1 })
    expect(readFileSync(file).includes('really')).toBe(false)
  })

  test('by visit', async () => {
    const file = await aStore()
    const { stdout } = await runCli('erase', '--visit', visit, '--db', file)
    expect(stdout).toContain('2 records deleted')
  })

  test('by age', async () => {
    const file = await aStore()
    const db = await createSqliteStore({ file })
    await db.save([{ ...aRecord(), receivedAt: '2020-01-01T00:00:00.000Z' }])
    await db.close()
    expect((await runCli('erase', '--keep', '2000d', '--db', file)).stdout).toContain('1 record deleted')
    expect(await all(file)).toHaveLength(5)
  })
})

test.each([
  [['export', '--format', 'xml'], '--format: expected ndjson or csv'],
  [['export', 'feedback.db'], 'name the file as --db FILE'],
  [['export', '--db', '/nowhere/f.db'], 'there is no such file'],
  [['import'], 'name the files'],
  [['import', 'x.ndjson', '--db', '/nowhere/f.db'], 'Cannot open /nowhere/f.db'],
  [['erase'], 'say what'],
  [['erase', '--keep', 'long'], '--keep: expected days such as 365d'],
  [['serve', '--port', 'x'], '--port: expected a number'],
  [['serve', '--port', '6000'], 'browsers refuse'],
  [['serve', '--read-token', 'short'], '16 characters at least'],
  [['serve', '--alert', 'mail:me'], '--alert: expected an address'],
  [['serve', 'feedback.db'], 'every argument has a name'],
  [['serve', '--db', '/nowhere/f.db'], 'Cannot open /nowhere/f.db'],
  [['serve', '--db', ':memory:', '--port', '0', '--origin', 'shop.example'], 'expected an origin such as'],
])('%j is refused with a remedy', async (args, words) => {
  const { code, stderr } = await runCli(...args)
  expect(code).toBe(2)
  expect(stderr).toContain(words)
})
