import { join } from 'node:path'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { createWriter } from '../../../src/receiver/sqlite/createWriter.js'
import { openFile } from '../../../src/receiver/sqlite/openFile.js'
import { aRecord } from '../aRecord.js'
import { aFolder } from './aFolder.js'

function setUp() {
  const file = join(aFolder(), 'feedback.db')
  const [database, other] = [openFile(Database, file), openFile(Database, file)]
  onTestFinished(() => [database, other].forEach((each) => void each.close()))
  const { write } = createWriter(database)
  const insert = () => write([{ ...aRecord(), receivedAt: '2026-12-03T10:15:07.000Z' }])
  const count = () => database.prepare('select id from records').all().length
  return { database, other, insert, count }
}

test('a file somebody else holds fails that one call, and takes the next', () => {
  const { database, other, insert, count } = setUp()
  database.pragma('busy_timeout = 50')
  other.exec('begin immediate')
  expect(insert).toThrow('database is locked')
  other.exec('commit')
  insert()
  expect(count()).toBe(1)
})

test('a full disk fails with its reason, harms nothing, and takes records once there is room', () => {
  const { database, insert, count } = setUp()
  database.pragma('max_page_count = 60')
  const insertMany = () => {
    for (let at = 0; at < 1000; at++) insert()
  }
  expect(insertMany).toThrow('full')
  const before = count()
  database.pragma('max_page_count = 400')
  insert()
  expect(count()).toBe(before + 1)
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
})
