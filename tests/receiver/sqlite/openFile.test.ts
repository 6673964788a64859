import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { openFile } from '../../../src/receiver/sqlite/openFile.js'
import { aFolder } from './aFolder.js'

function open(file = join(aFolder(), 'feedback.db')) {
  const database = openFile(Database, file)
  onTestFinished(() => void database.close())
  return { database, file }
}

test.each([
  ['journal_mode', { journal_mode: 'wal' }],
  ['synchronous', { synchronous: 2 }], // FULL: flushed at every commit
  ['foreign_keys', { foreign_keys: 1 }],
  ['busy_timeout', { timeout: 5000 }],
  ['secure_delete', { secure_delete: 1 }],
  ['user_version', { user_version: 4 }],
])('a file is opened with the right %s', (pragma, row) => {
  expect(open().database.pragma(pragma)).toEqual([row])
})

test('opening a file again changes nothing', () => {
  const { database, file } = open()
  const layout = () => database.prepare('select sql from sqlite_schema order by name').all()
  const before = layout()
  open(file)
  expect(layout()).toEqual(before)
})

/** The way back to what the first release wrote. */
const backToFirst = `
  alter table answers drop column reply_to; alter table answers drop column may_quote;
  drop table felt; drop table outcomes; drop table tallies; drop table erasures; drop table settings;
  alter table records drop column corrected_at; pragma user_version = 1`

test('a file of the first layout gets the columns that came later and keeps its rows', () => {
  const { database, file } = open()
  database.exec(backToFirst)
  const insert = `insert into records select 1, 'a', 1, 'response', 'p', 'w', 't', null, null, null, null, 'sent', 's',
    'a', 1, null, null, 'p', 'phone', 'touch', 1, 'en', 1, '0.1.0', 0, 'r', '{}'`
  database.exec(insert)
  database.exec(`insert into answers select 'a', 0, 'rating', 'faces-5', 'How?', null, 4, 'high', null`)
  const { database: opened } = open(file)
  expect(opened.pragma('user_version')).toEqual([{ user_version: 4 }])
  expect(opened.prepare('select id, body, corrected_at from records').all()).toEqual([
    { id: 'a', body: '{}', corrected_at: null },
  ])
  expect(opened.prepare('select value, reply_to, may_quote from answers').all()).toEqual([
    { value: 4, reply_to: null, may_quote: 0 },
  ])
})

test('a file of a newer layout is left alone', () => {
  const { database, file } = open()
  database.pragma('user_version = 99')
  expect(() => open(file)).toThrow(/layout is 99, .*update moodpoint/)
  expect(database.pragma('user_version')).toEqual([{ user_version: 99 }])
})

test('a file that is no database is left alone', () => {
  const file = join(aFolder(), 'notes.txt')
  writeFileSync(file, 'Not a database. '.repeat(100))
  expect(() => open(file)).toThrow(`Cannot open ${file} as a feedback file`)
})
