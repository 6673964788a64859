import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { openStorage, type StorageOption } from '../../src/platform/openStorage.js'
import { entriesOf, fill } from './entriesOf.js'
import { createArea } from './fakePlatform.js'
import { createFakeView } from './fakeView.js'
import { createVirtualClock } from './virtualClock.js'

type Factory = Pick<IDBFactory, 'open'>

const turns = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
}

function setUp(option: StorageOption, factory: Factory = new IDBFactory(), area: object = createArea()) {
  const clock = createVirtualClock(0, turns)
  const view = createFakeView(factory, area)
  return { storage: openStorage('test', option, view, clock), clock, factory, view }
}

const refusing: Factory = {
  open() {
    throw new DOMException('denied', 'SecurityError')
  },
}

/** As in some private windows: the request is made and never answered. */
const silent: Factory = { open: () => ({}) as IDBOpenDBRequest }

describe('a storage', () => {
  test('is the disk where the browser lets us', async () => {
    const { storage, clock } = setUp('local')
    expect(await storage.kind()).toBe('disk')
    await fill(storage, { key: 'value' })
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
    expect(clock.pending()).toBe(0)
  })

  test('is not opened before it is used', () => {
    let opened = 0
    setUp('local', {
      open() {
        opened++
        throw new Error('nobody asked')
      },
    })
    expect(opened).toBe(0)
  })

  test('is memory where IndexedDB is refused', async () => {
    const { storage, clock } = setUp('local', refusing)
    expect(await storage.kind()).toBe('memory')
    await fill(storage, { key: 'value' })
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
    expect(clock.pending()).toBe(0)
  })

  test('is memory where IndexedDB is missing altogether', async () => {
    const view = {} as Window & typeof globalThis
    const storage = openStorage('test', 'local', view, createVirtualClock(0, turns))
    expect(await storage.kind()).toBe('memory')
  })

  test('is memory where IndexedDB has not answered after ten seconds', async () => {
    const { storage, clock } = setUp('local', silent)
    let kind: string | undefined
    void storage.kind().then((known) => {
      kind = known
    })
    await clock.advance(9999)
    expect(kind).toBeUndefined()
    await clock.advance(1)
    await expect.poll(() => kind).toBe('memory')
    await fill(storage, { key: 'value' })
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
  })

  test('stays what it has become: what one page wrote is not looked for elsewhere', async () => {
    const factory = { open: refusing.open }
    const { storage } = setUp('local', factory)
    await fill(storage, { key: 'value' })
    Object.assign(factory, { open: new IDBFactory().open })
    expect(await storage.kind()).toBe('memory')
    expect(await entriesOf(storage)).toEqual({ key: 'value' })
  })

  test('for the session lives as long as the tab', async () => {
    const { storage, view, clock } = setUp('session')
    expect(await storage.kind()).toBe('session')
    await fill(storage, { key: 'value' })
    expect(await entriesOf(openStorage('test', 'session', view, clock))).toEqual({ key: 'value' })
  })

  test('can be closed before it was ever used, and more than once', () => {
    const { storage } = setUp('local')
    storage.close()
    storage.close()
  })
})

describe.each(['none', 'session'] as const)('storage "%s"', (option) => {
  test('leaves no database on the device', async () => {
    const factory = new IDBFactory()
    const { storage, clock } = setUp(option, factory)
    await fill(storage, { key: 'value' })
    await turns()
    expect(await factory.databases()).toEqual([])
    expect(clock.pending()).toBe(0)
  })

  test('is at hand at once, whatever ails IndexedDB', async () => {
    const { storage } = setUp(option, silent)
    expect(await storage.kind()).toBe(option === 'none' ? 'memory' : 'session')
  })
})
