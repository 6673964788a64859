import { expect, test } from 'vitest'
import { createSaver } from '../../../src/receiver/sqlite/createSaver.js'
import type { ReceivedRecord } from '../../../src/receiver/store.js'
import { aRecord } from '../aRecord.js'

const record = (touchpoint: string): ReceivedRecord => ({ ...aRecord({ touchpoint }), receivedAt: '2026-12-03' })

function setUp(fails: (names: string[]) => string | undefined = () => undefined) {
  const written: string[][] = []
  const calls: (() => void)[] = []
  const write = (records: ReceivedRecord[]) => {
    const names = records.map((one) => ('touchpoint' in one ? one.touchpoint : ''))
    const code = fails(names)
    if (code) throw Object.assign(new Error(code), { code })
    written.push(names)
  }
  const saver = createSaver(write, (call) => calls.push(call))
  return { ...saver, written, calls, save: (...names: string[]) => saver.save(names.map(record)) }
}

test('what is saved at the same time is written together, once', async () => {
  const { save, calls, written } = setUp()
  const saves = [save('a'), save('b', 'c')]
  expect([written, calls.length]).toEqual([[], 1])
  for (const call of calls) call()
  await Promise.all(saves)
  expect(written).toEqual([['a', 'b', 'c']])
})

test('nobody fails for what somebody else sent', async () => {
  const { save, flush, written } = setUp((names) => (names.includes('bad') ? 'SQLITE_CONSTRAINT_NOTNULL' : undefined))
  const [one, two, three] = [save('a'), save('bad'), save('b')]
  flush()
  await Promise.all([one, three])
  await expect(two).rejects.toThrow('NOTNULL')
  expect(written).toEqual([['a'], ['b']])
})

test('a full disk is asked once, and all are told', async () => {
  let asked = 0
  const { save, flush } = setUp(() => {
    asked++
    return 'SQLITE_FULL'
  })
  const saves = [save('a'), save('b')]
  flush()
  for (const one of await Promise.allSettled(saves)) expect(one.status).toBe('rejected')
  expect(asked).toBe(1)
})
