import { describe, expect, test } from 'vitest'
import { memoryStorage } from '../../src/platform/memoryStorage.js'
import { entriesOf, fill } from './entriesOf.js'
import { createArea } from './fakePlatform.js'

type View = Pick<Window, 'sessionStorage'>
const viewOf = (area: object) => ({ sessionStorage: area }) as View

describe('a storage in memory', () => {
  test('gives entries back in the order of their keys, by prefix and up to a limit', async () => {
    const storage = memoryStorage('test')
    await fill(storage, { 'r:2': 'two', 's:1': 'other', 'r:1': 'one', 'r:3': 'three' })
    const found = await storage.transact('readonly', (transaction) => transaction.range('r:', 2))
    expect(found).toEqual([
      ['r:1', 'one'],
      ['r:2', 'two'],
    ])
  })

  test('gives copies, as a database does', async () => {
    const storage = memoryStorage('test')
    const value = { answers: [1] }
    await fill(storage, { key: value })
    value.answers.push(2)
    const read = await storage.transact('readonly', (transaction) => transaction.get<typeof value>('key'))
    read?.answers.push(3)
    expect(await entriesOf(storage)).toEqual({ key: { answers: [1] } })
  })

  test('runs one transaction after the other, so that two increments are two', async () => {
    const storage = memoryStorage('test')
    const increment = () =>
      storage.transact('readwrite', async (transaction) => {
        const count = (await transaction.get<number>('count')) ?? 0
        transaction.put('count', count + 1)
      })
    await Promise.all(Array.from({ length: 20 }, increment))
    expect(await entriesOf(storage)).toEqual({ count: 20 })
  })

  test('keeps nothing of a transaction that failed, and goes on', async () => {
    const storage = memoryStorage('test')
    await fill(storage, { key: 'before' })
    const failing = storage.transact('readwrite', async (transaction) => {
      transaction.put('key', 'after')
      transaction.delete('other')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await entriesOf(storage)).toEqual({ key: 'before' })
  })

  test('sees its own writes within a transaction', async () => {
    const storage = memoryStorage('test')
    const seen = await storage.transact('readwrite', async (transaction) => {
      transaction.put('key', 1)
      transaction.delete('key')
      transaction.put('other', 2)
      return [await transaction.get('key'), await transaction.get('other')]
    })
    expect(seen).toEqual([undefined, 2])
  })

  test('calls itself memory where there is no tab to outlive the page', async () => {
    expect(await memoryStorage('test').kind()).toBe('memory')
  })
})

describe('a copy in the session of the tab', () => {
  test('outlives the page', async () => {
    const area = createArea()
    const before = memoryStorage('test', viewOf(area))
    await fill(before, { key: { deep: ['value'] } })
    const after = memoryStorage('test', viewOf(area))
    expect(await after.kind()).toBe('session')
    expect(await entriesOf(after)).toEqual({ key: { deep: ['value'] } })
  })

  test('is kept apart by name', async () => {
    const area = createArea()
    await fill(memoryStorage('one', viewOf(area)), { key: 'value' })
    expect(await entriesOf(memoryStorage('other', viewOf(area)))).toEqual({})
  })

  test('that is full fails the transaction and keeps what was there', async () => {
    const area = createArea()
    const storage = memoryStorage('test', viewOf(area))
    await fill(storage, { key: 'before' })
    area.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    await expect(fill(storage, { key: 'after' })).rejects.toThrow('full')
    expect(await entriesOf(storage)).toEqual({ key: 'before' })
  })

  test('is done without where the frame refuses to name it', async () => {
    const refusing = {
      get sessionStorage(): never {
        throw new DOMException('sandboxed', 'SecurityError')
      },
    }
    const storage = memoryStorage('test', refusing)
    await fill(storage, { key: 'value' })
    expect(await storage.kind()).toBe('memory')
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
  })

  test('that the host has overwritten with words of its own is begun anew', async () => {
    const area = createArea()
    area.setItem('test', 'not ours')
    const storage = memoryStorage('test', viewOf(area))
    await fill(storage, { key: 'value' })
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
  })
})
