import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { databaseStorage } from '../../src/platform/database.js'
import type { Transaction } from '../../src/platform/storage.js'
import { caughtErrors } from '../compose/caughtErrors.js'
import { entriesOf, fill } from './entriesOf.js'
import './fakePlatform.js'
import { createFakeView } from './fakeView.js'

type Opened = Parameters<typeof forceCloseDatabase>[0]

function setUp() {
  const factory = new IDBFactory()
  const view = createFakeView(factory, {})
  return { factory, view, storage: databaseStorage('test', view) }
}

/** The next connections, as the factory hands them out. */
function watchConnections(factory: IDBFactory) {
  const connections: IDBDatabase[] = []
  const open = factory.open.bind(factory)
  vi.spyOn(factory, 'open').mockImplementation((...args) => {
    const request = open(...args)
    request.addEventListener('success', () => connections.push(request.result))
    return request
  })
  return connections
}

const settled = (request: IDBOpenDBRequest) =>
  new Promise<string>((resolve) => {
    for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, () => resolve(type))
  })

describe('a database', () => {
  test('keeps what was written for those who open it later', async () => {
    const { factory, storage } = setUp()
    await fill(storage, { 'h:': { visit: 1 } })
    storage.close()
    expect(await entriesOf(databaseStorage('test', createFakeView(factory, {})))).toEqual({ 'h:': { visit: 1 } })
  })

  test('has version 1 and one store of entries, for ever', async () => {
    const { factory, storage } = setUp()
    const connections = watchConnections(factory)
    await storage.kind()
    expect(connections.map(({ version, objectStoreNames }) => [version, [...objectStoreNames]])).toEqual([
      [1, ['entries']],
    ])
  })

  test('writes with strict durability: saved means on the disk', async () => {
    const { factory, storage } = setUp()
    const connections = watchConnections(factory)
    await storage.kind()
    const [database] = connections
    const begin = vi.spyOn(database as IDBDatabase, 'transaction')
    await fill(storage, { key: 'value' })
    expect(begin.mock.results[0]?.value).toMatchObject({ mode: 'readwrite', durability: 'strict' })
  })

  test('is done with a write only when its transaction is complete', async () => {
    const { factory, storage } = setUp()
    const connections = watchConnections(factory)
    await storage.kind()
    const happened: string[] = []
    const [database] = connections
    const begin = database?.transaction.bind(database) as IDBDatabase['transaction']
    vi.spyOn(database as IDBDatabase, 'transaction').mockImplementation((...args) => {
      const transaction = begin(...args)
      transaction.addEventListener('complete', () => happened.push('complete'))
      return transaction
    })
    await storage.transact('readwrite', async (transaction) => transaction.put('key', 'value'))
    happened.push('told')
    expect(happened).toEqual(['complete', 'told'])
  })

  test('gives entries back in key order, by prefix and up to a limit', async () => {
    const { storage } = setUp()
    await fill(storage, { 'r:2': 2, 's:1': 9, 'r:1': 1, 'r:3': 3, r: 0, 'q:9': 9 })
    const two = await storage.transact('readonly', (transaction) => transaction.range('r:', 2))
    expect(two).toEqual([
      ['r:1', 1],
      ['r:2', 2],
    ])
    expect(Object.keys(await entriesOf(storage, 'r:'))).toEqual(['r:1', 'r:2', 'r:3'])
    expect(await entriesOf(storage, 'x:')).toEqual({})
  })
})

describe('a transaction', () => {
  test('whose work fails is rolled back, and its reason told', async () => {
    const { storage } = setUp()
    await fill(storage, { key: 'before' })
    const failing = storage.transact('readwrite', async (transaction) => {
      transaction.put('key', 'after')
      await transaction.get('key')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await entriesOf(storage)).toEqual({ key: 'before' })
  })

  test('that cannot write a value is rolled back whole', async () => {
    const { storage } = setUp()
    await expect(fill(storage, { first: 'fine', second: () => 'cannot be cloned' })).rejects.toThrow(/clone/)
    expect(await entriesOf(storage)).toEqual({})
  })

  test('excludes others, so that two increments are two', async () => {
    const { factory, storage } = setUp()
    const other = databaseStorage('test', createFakeView(factory, {}))
    const increment = (at: typeof storage) =>
      at.transact('readwrite', async (transaction) => {
        const count = (await transaction.get<number>('count')) ?? 0
        transaction.put('count', count + 1)
      })
    await Promise.all(Array.from({ length: 10 }, (_, index) => increment(index % 2 ? storage : other)))
    expect(await entriesOf(storage)).toEqual({ count: 10 })
  })
})

describe('a page that is left', () => {
  const leave = (view: EventTarget) => view.dispatchEvent(new Event('pagehide'))

  test('holds up nobody by a transaction that waits, and does it again when it is back', async () => {
    const { factory, view, storage } = setUp()
    const elsewhere = databaseStorage('test', createFakeView(factory, {}))
    await fill(storage, { count: 1 })
    let isFree = false
    let runs = 0
    const begun = storage.transact('readwrite', async (transaction) => {
      runs++
      let count = await transaction.get<number>('count')
      while (!isFree) count = await transaction.get<number>('count')
      transaction.put('count', (count ?? 0) + 1)
      return count
    })
    await vi.waitFor(() => expect(runs).toBe(1))
    leave(view)
    await fill(elsewhere, { count: 10 })
    isFree = true
    expect(await begun).toBe(10)
    expect([runs, await entriesOf(storage)]).toEqual([2, { count: 11 }])
  })

  test('lets a transaction end whose work is done', async () => {
    const { factory, view, storage } = setUp()
    const connections = watchConnections(factory)
    await storage.kind()
    const [database] = connections
    const begin = database?.transaction.bind(database) as IDBDatabase['transaction']
    vi.spyOn(database as IDBDatabase, 'transaction').mockImplementation((...args) => {
      const transaction = begin(...args)
      const commit = transaction.commit.bind(transaction)
      vi.spyOn(transaction, 'commit').mockImplementation(() => {
        commit()
        leave(view)
      })
      return transaction
    })
    const work = vi.fn(async (transaction: Transaction) => transaction.put('key', 'value'))
    await storage.transact('readwrite', work)
    expect(work).toHaveBeenCalledOnce()
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
  })

  test('leaves no rejection unheard when it undoes the reading of a range', async () => {
    const caught = caughtErrors('unhandledRejection')
    const { view, storage } = setUp()
    await fill(storage, { 'r:1': 1 })
    const work = vi.fn((transaction: Transaction) => {
      const reading = transaction.range('r:')
      if (work.mock.calls.length === 1) leave(view)
      return reading
    })
    expect(await storage.transact('readonly', work)).toEqual([['r:1', 1]])
    await new Promise(setImmediate)
    expect(work).toHaveBeenCalledTimes(2)
    expect(caught).toEqual([])
  })

  test('begins nothing more on the connection it had', async () => {
    const { factory, view, storage } = setUp()
    const connections = watchConnections(factory)
    await storage.kind()
    const begin = vi.spyOn(connections[0] as IDBDatabase, 'transaction')
    leave(view)
    await fill(storage, { key: 'value' }) // in a browser not before it is back: the opening waits until then
    expect(begin).not.toHaveBeenCalled()
    expect(connections).toHaveLength(2)
  })

  test('is no longer watched once the storage is closed', async () => {
    const { view, storage } = setUp()
    await fill(storage, { key: 'value' })
    storage.close()
    expect(view.listeners()).toBe(0)
  })
})

describe('a connection', () => {
  test('does not block another one that deletes the database, and is opened again', async () => {
    const { factory, storage } = setUp()
    await fill(storage, { key: 'value' })
    expect(await settled(factory.deleteDatabase('test'))).toBe('success')
    await fill(storage, { other: 'value' })
    expect(await entriesOf(storage)).toEqual({ other: 'value' })
  })

  test('that the browser closed is opened again', async () => {
    const { factory, storage } = setUp()
    const connections = watchConnections(factory)
    await fill(storage, { key: 'value' })
    forceCloseDatabase(connections[0] as unknown as Opened) // fires `close`, as a browser does under pressure
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
    expect(connections).toHaveLength(2)
  })

  test('that was lost without a word is opened again', async () => {
    const { factory, storage } = setUp()
    const connections = watchConnections(factory)
    await fill(storage, { key: 'value' })
    connections[0]?.close() // fires nothing, as Safari does
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
    expect(connections).toHaveLength(2)
  })

  test('that cannot be opened again says why', async () => {
    const { factory, storage } = setUp()
    await storage.kind()
    storage.close()
    const open = vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    onTestFinished(() => open.mockRestore())
    await expect(entriesOf(storage)).rejects.toThrow('denied')
  })

  test('is one for many transactions at once', async () => {
    const { factory, storage } = setUp()
    const connections = watchConnections(factory)
    await Promise.all([storage.kind(), fill(storage, { a: 1 }), fill(storage, { b: 2 }), entriesOf(storage)])
    expect(connections).toHaveLength(1)
  })

  test('is let go when the storage is closed, even while it opens', async () => {
    const { factory, storage } = setUp()
    const kind = storage.kind()
    storage.close()
    await kind.catch(() => {}) // closed in time or not, both are right
    expect(await settled(factory.deleteDatabase('test'))).toBe('success')
  })
})
