import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { webLocks } from '../../src/platform/locks.js'
import { openStorage } from '../../src/platform/openStorage.js'
import type { Platform } from '../../src/platform/platform.js'
import type { Storage, Transaction } from '../../src/platform/storage.js'
import { createFakeChannels, type FakeChannels } from './fakeChannels.js'
import { createFakeLockManager, type FakeLockManager } from './fakeLockManager.js'
import { createFakePage, type FakePage } from './fakePage.js'
import { createFakeServer, type FakeServer } from './fakeServer.js'
import { createFakeView } from './fakeView.js'
import { seededRandom } from './seededRandom.js'
import { createTabLife, type TabLife } from './tabLife.js'
import { createVirtualClock, type VirtualClock } from './virtualClock.js'

// Code under test asks the global for key ranges, as it does in a browser.
globalThis.IDBKeyRange ??= IDBKeyRange

/** One browser profile on one machine: what its tabs share. */
export interface Device {
  clock: VirtualClock
  server: FakeServer
  indexedDB: IDBFactory
  channels: FakeChannels
  /** Waits until no storage is at work. */
  idle(): Promise<void>
  openTab(address?: string): FakePlatform
}

/** One tab: a platform of its own on the shared device. */
export interface FakePlatform extends Platform {
  page: FakePage
  network: FakeServer
  /** Timers of this tab that have not run. */
  timers(): number
  /**
   * The tab dies without a word: no event, no timer, no lock. A transaction that has more to do is undone; a request
   * that is out may still arrive.
   */
  kill(): void
  /** The tab stands still, as a browser lets one it freezes: it keeps its locks, and nothing in it goes on. */
  freeze(): void
  thaw(): void
}

/** Turns of the event loop without work after which nothing more is to come: the longest pause between two is two. */
const quietTurns = 5

/** Makes a device with the real storage over IndexedDB in memory, and virtual everything else. */
export function createDevice(): Device {
  let working = 0
  const track = <T>(work: Promise<T>) => {
    working++
    return work.finally(() => working--)
  }
  const idle = async () => {
    for (let quiet = 0; quiet < quietTurns; quiet = working > 0 ? 0 : quiet + 1) await new Promise(setImmediate)
  }
  const clock = createVirtualClock(Date.UTC(2026, 11, 3, 10, 15), idle)
  const shared = { clock, server: createFakeServer(clock), indexedDB: new IDBFactory(), channels: createFakeChannels() }
  const locks = createFakeLockManager()
  let tabs = 0
  return {
    ...shared,
    idle,
    openTab: (address = 'https://shop.example/') => openTab(shared, locks, { address, seed: ++tabs, track }),
  }
}

interface TabOrder {
  address: string
  seed: number
  track<T>(work: Promise<T>): Promise<T>
}

function openTab(
  { clock, server, indexedDB, channels }: Pick<Device, 'clock' | 'server' | 'indexedDB' | 'channels'>,
  allLocks: FakeLockManager,
  { address, seed, track }: TabOrder,
): FakePlatform {
  const { manager, releaseAll } = allLocks.forTab()
  const life = createTabLife()
  const stops = new Set<() => void>()
  const after: VirtualClock['after'] = (delayMs, run) => {
    const stopTimer = clock.after(delayMs, () => {
      life.run(() => {
        if (stops.delete(stop)) run()
      })
    })
    const stop = () => {
      stops.delete(stop)
      stopTimer()
    }
    stops.add(stop)
    return stop
  }
  const view = createFakeView(indexedDB, createArea())
  const page = createFakePage(address)
  const tabClock = { now: clock.now, after }
  return {
    clock: tabClock,
    random: seededRandom(seed),
    page: {
      ...page,
      fire(type) {
        view.dispatchEvent(new Event(type))
        page.fire(type)
      },
    },
    network: { ...server, fetch: (...order) => life.pass(() => server.fetch(...order)) },
    locks: webLocks(manager),
    openChannel: (name, hear) => channels.open(name, (words) => life.run(() => hear(words)), life.isDead),
    openStorage: (name, option) => alive(tracked(openStorage(name, option, view, tabClock), track), life),
    timers: () => stops.size,
    kill() {
      life.kill()
      for (const stop of stops) stop()
      releaseAll()
    },
    freeze: life.freeze,
    thaw: life.thaw,
  }
}

function tracked(storage: Storage, track: TabOrder['track']): Storage {
  return {
    ...storage,
    kind: () => track(storage.kind()),
    transact: (mode, work) => track(storage.transact(mode, work)),
  }
}

/** A storage as the scripts of a tab have it: only while they run. */
function alive(storage: Storage, life: TabLife): Storage {
  const check = <T extends unknown[], R>(act: (...args: T) => R) => {
    return (...args: T): R => {
      if (life.isDead()) throw new Error('the tab has died')
      return act(...args)
    }
  }
  return {
    ...storage,
    kind: () => life.pass(storage.kind),
    transact: (mode, work) =>
      life.pass(() =>
        storage.transact(mode, ({ get, put, range, delete: remove }) =>
          work({ get: check(get), put: check(put), range: check(range), delete: check(remove) } as Transaction),
        ),
      ),
  }
}

/** The `sessionStorage` of a tab. */
export function createArea(): Pick<globalThis.Storage, 'getItem' | 'setItem'> {
  const items = new Map<string, string>()
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) }
}
