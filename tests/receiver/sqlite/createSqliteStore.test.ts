import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createReceiver } from '../../../src/receiver/index.js'
import { createSqliteStore } from '../../../src/receiver/sqlite/index.js'
import type { ReceivedResponse } from '../../../src/receiver/store.js'
import { aComment, aRecord, rating } from '../aRecord.js'
import { aPost } from '../aRequest.js'
import { aFolder } from './aFolder.js'
import { postFromProcess } from './postFromProcess.js'

async function setUp(file = join(aFolder(), 'feedback.db')) {
  const store = await createSqliteStore({ file })
  onTestFinished(() => store.close())
  const query = (sql: string) => {
    const database = new Database(file)
    try {
      return database.prepare(sql).all()
    } finally {
      database.close()
    }
  }
  return { store, file, query, receive: createReceiver({ store }) }
}

const received = (overrides: Partial<ReceivedResponse> = {}): ReceivedResponse => ({
  ...aRecord(),
  receivedAt: '2026-12-03T10:15:07.000Z',
  ...overrides,
})

describe('what is saved', () => {
  test('comes back as it was', async () => {
    const { store } = await setUp()
    const record = received()
    await store.save([record])
    expect(await store.recent({ limit: 10 })).toEqual([record])
  })

  test('comes back with its corrected time, which stands in a column as well', async () => {
    const { store, query } = await setUp()
    const record = received({ correctedAt: '2026-12-03T10:14:59.000Z' })
    await store.save([record])
    expect(await store.recent({ limit: 10 })).toEqual([record])
    expect(query('select corrected_at from records')).toEqual([{ corrected_at: record.correctedAt }])
  })

  test('comes back newest first, the last saved first within one moment', async () => {
    const { store } = await setUp()
    const [early, late] = ['2026-12-03T10:00:00.000Z', '2026-12-03T11:00:00.000Z']
    const records = [late, early, early, late].map((receivedAt) => received({ receivedAt }))
    await store.save(records)
    const [a, b, c, d] = records.map(({ id }) => id)
    expect((await store.recent({ limit: 10 })).map(({ id }) => id)).toEqual([d, a, c, b])
    expect((await store.recent({ limit: 2 })).map(({ id }) => id)).toEqual([d, a])
  })

  test('is there when the file is opened again', async () => {
    const { store, file } = await setUp()
    const record = received()
    await store.save([record])
    await store.close()
    const again = await setUp(file)
    expect(await again.store.recent({ limit: 10 })).toEqual([record])
  })

  test('is in the files once it is acknowledged, as a killed process would leave them', async () => {
    const folder = aFolder()
    const { receive } = await setUp(join(folder, 'feedback.db'))
    const record = aRecord()
    await receive(aPost(record))
    const left = aFolder()
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(left, name))
    const { store } = await setUp(join(left, 'feedback.db'))
    expect(await store.recent({ limit: 10 })).toMatchObject([record])
  })

  test('is finished before the store closes; what comes later is rejected', async () => {
    const { store, file } = await setUp()
    const saves = [received(), received(), received()].map((record) => store.save([record]))
    await store.close()
    await Promise.all(saves)
    await expect(store.save([received()])).rejects.toThrow('not open')
    const again = await setUp(file)
    expect(await again.store.recent({ limit: 10 })).toHaveLength(3)
  })

  test('is all or nothing', async () => {
    const { store, query } = await setUp()
    const broken = { ...received(), prompt: null } as unknown as ReceivedResponse // what no parser lets through
    await expect(store.save([received(), broken])).rejects.toThrow('NOT NULL')
    expect(query('select * from records')).toEqual([])
    expect(query('select * from answers')).toEqual([])
    await store.save([received()])
    expect(query('select * from records')).toHaveLength(1)
  })
})

describe('a duplicate', () => {
  test('posted many times at once is one row with one set of answers', async () => {
    const { receive, query } = await setUp()
    const record = aRecord()
    const responses = await Promise.all(Array.from({ length: 20 }, () => receive(aPost(record))))
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(query('select id from records')).toEqual([{ id: record.id }])
    expect(query('select record_id from answers')).toHaveLength(2)
  })

  test('posted to two stores on one file at once is one row', async () => {
    const { receive, file, query } = await setUp()
    const other = await setUp(file)
    const records = Array.from({ length: 10 }, () => aRecord())
    await Promise.all(records.flatMap((record) => [receive(aPost(record)), other.receive(aPost(record))]))
    expect(query('select id from records')).toHaveLength(10)
  })

  test('posted by several processes to one file at once is one row, whole, and taken every time', async () => {
    const file = join(aFolder(), 'feedback.db') // made by whoever comes first
    const ids = Array.from({ length: 30 }, () => crypto.randomUUID())
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => postFromProcess({ file, name, ids })))
    expect(answers).toEqual(Array(3).fill(ids.map((id) => ({ status: 200, accepted: [id] }))))
    const { query } = await setUp(file)
    expect(query('select count(*) as records, count(distinct id) as ids from records')).toEqual([
      { records: 30, ids: 30 },
    ])
    // Record and answers are of the same writer: nothing of a later one slipped in.
    expect(
      query('select count(*) as answers, sum(touchpoint = comment) as own from records join answers on id = record_id'),
    ).toEqual([{ answers: 30, own: 30 }])
  })

  test('within one batch or later never replaces the first', async () => {
    const { store, query } = await setUp()
    const first = received({ answers: [rating, aComment('first')] })
    await store.save([first, { ...first, answers: [aComment('second')] }])
    await store.save([{ ...first, touchpoint: 'third', answers: [aComment('third')] }, received()])
    expect(query('select id from records')).toHaveLength(2)
    const kept = await store.recent({ limit: 10 })
    expect(kept.find(({ id }) => id === first.id)).toEqual(first)
    expect(query(`select comment from answers where record_id = '${first.id}'`)).toEqual([
      { comment: null },
      { comment: 'first' },
    ])
  })
})

describe('the tables', () => {
  test('hold every part of a record in a column of its own', async () => {
    const { receive, query } = await setUp()
    const options = {
      question: 'options',
      scale: 'choice',
      text: 'Which?',
      choices: ['steps', 'other', 'steps'],
      comment: 'Tea',
    }
    const contact = { question: 'reply', scale: 'contact', text: 'Where?' }
    const reply = { ...contact, replyTo: 'ida@x.example', mayQuote: true as const }
    const record = aRecord({ answers: [rating, aComment('Too many steps'), options, reply] })
    await receive(aPost(record))
    expect(query('select * from records')).toMatchObject([
      {
        id: record.id,
        v: 1,
        kind: 'response',
        prompt: 'checkout-effort',
        wording: 'k3f9c2',
        touchpoint: 'order-confirmed',
        stage: 'during',
        corner: 'commerce',
        area: 'process',
        people: 'customers',
        ending: 'sent',
        shown_at: record.shownAt,
        answered_at: record.answeredAt,
        seconds: 6.2,
        visit: record.visit,
        step: 3,
        page: record.page,
        device: 'phone',
        input: 'touch',
        online: 0,
        language: 'en',
        share: 0.25,
        sdk: '1.0.0',
        synthetic: 0,
        corrected_at: null,
        body: expect.stringContaining('"comment":"Too many steps"'),
      },
    ])
    const blank = {
      record_id: record.id,
      about: null,
      value: null,
      band: null,
      comment: null,
      reply_to: null,
      may_quote: 0,
    }
    expect(query('select * from answers order by position')).toEqual([
      { ...blank, position: 0, ...rating },
      { ...blank, position: 1, ...aComment('Too many steps') },
      { ...blank, position: 2, question: 'options', scale: 'choice', text: 'Which?', comment: 'Tea' },
      { ...blank, position: 3, ...contact, reply_to: 'ida@x.example', may_quote: 1 },
    ])
    expect(query('select position, choice from choices order by choice')).toEqual([
      { position: 2, choice: 'other' },
      { position: 2, choice: 'steps' },
    ])
  })

  test('hold null where a record says so, and mark what is simulated', async () => {
    const { store, query } = await setUp()
    const empty = { stage: null, corner: null, area: null, people: null, visit: null, step: null }
    await store.save([received({ ...empty, synthetic: true })])
    expect(query('select * from records')).toMatchObject([{ ...empty, synthetic: 1 }])
  })

  test.each([
    ['2026-12-03T10:15:00Z', '2026-12-03T10:15:00.000Z'],
    ['2026-12-03T10:15:00.123456Z', '2026-12-03T10:15:00.123Z'],
    ['2026-12-03T10:15:00+02:00', '2026-12-03T08:15:00.000Z'],
    ['2026-02-31T10:15:00Z', '2026-03-03T10:15:00.000Z'],
  ])('hold the time %s so that text sorts by time', async (shownAt, column) => {
    const { receive, store, query } = await setUp()
    expect((await receive(aPost(aRecord({ shownAt })))).status).toBe(200)
    expect(query('select shown_at from records')).toEqual([{ shown_at: column }])
    expect(await store.recent({ limit: 1 })).toMatchObject([{ shownAt }])
  })

  test('are searched by index for touchpoint, visit and arrival', async () => {
    const { query } = await setUp()
    const plan = (rest: string) => JSON.stringify(query(`explain query plan select * from records ${rest}`))
    expect(plan(`where touchpoint = 'a' and shown_at > '2026'`)).toContain('records_by_touchpoint')
    expect(plan(`where visit = 'a'`)).toContain('records_by_visit')
    const arrival = plan('order by received_at desc, seq desc limit 5')
    expect(arrival).toContain('records_by_arrival')
    expect(arrival).not.toContain('TEMP B-TREE')
  })

  test('lose the answers of a record that is deleted', async () => {
    const { store, query } = await setUp()
    const choice = { question: 'options', scale: 'choice', text: 'Which?', choices: ['steps'] }
    await store.save([received({ answers: [choice] })])
    query('delete from records returning id')
    expect(query('select * from answers')).toEqual([])
    expect(query('select * from choices')).toEqual([])
  })
})

describe('a text', () => {
  test.each([
    ['SQL', `'); drop table records; --`],
    ['quotes', `" ' \` \\ %_ ?1 :id @x $y`],
    ['other scripts', 'نظر 意見 ความเห็น 😀👩‍👩‍👧‍👦'],
    ['combining letters', 'e\u0301 is not é; Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢'],
    ['marks that turn the line', 'a\u202Eb\u200Fc\u2066d\u2069'],
    ['noncharacters', '\uFFFE\uFFFF\u{10FFFF}\uFEFF'],
    ['control characters', '\u0001\u001B[31m\t\r\n\u0085\u2028\u2029'],
    ['2 000 letters of four bytes', '😀'.repeat(1000)],
  ])('of %s is the same in column and record', async (_, comment) => {
    const { receive, store, query } = await setUp()
    const record = aRecord({ answers: [rating, aComment(comment)] })
    expect((await receive(aPost(record))).status).toBe(200)
    expect(await store.recent({ limit: 1 })).toMatchObject([record])
    expect(query('select comment from answers where position = 1')).toEqual([{ comment }])
  })

  test.each([
    ['NUL', 'before\0after', 'before\uFFFDafter'],
    ['half a surrogate pair', 'before\uD83Dafter', 'before\uFFFDafter'],
  ])('of %s, which SQLite cannot hold, is marked in the column and whole in the record', async (_, comment, column) => {
    const { receive, store, query } = await setUp()
    const record = aRecord({ answers: [aComment(comment)] })
    expect((await receive(aPost(record))).status).toBe(200)
    expect(await store.recent({ limit: 1 })).toMatchObject([record])
    expect(query('select comment from answers')).toEqual([{ comment: column }])
  })
})

describe('createSqliteStore', () => {
  test('names the file it cannot open', async () => {
    const file = join(aFolder(), 'missing', 'feedback.db')
    await expect(createSqliteStore({ file })).rejects.toThrow(`Cannot open ${file}`)
  })

  test.each(['kysely', 'libsql'])('names the command to run where %s is not installed', async (name) => {
    vi.resetModules()
    vi.doMock(name, () => {
      throw new Error(`Cannot find package '${name}'`)
    })
    onTestFinished(() => void vi.doUnmock(name))
    const fresh = await import('../../../src/receiver/sqlite/index.js')
    await expect(fresh.createSqliteStore({ file: ':memory:' })).rejects.toThrow('npm install kysely libsql')
  })
})
