import { browserClock, type Clock } from './clock.js'
import { databaseStorage } from './database.js'
import { type Locks, pageLocks, webLocks } from './locks.js'
import { memoryStorage } from './memoryStorage.js'
import { browserNetwork, type Network } from './network.js'
import { openStorage } from './openStorage.js'
import { browserPage, type Page } from './page.js'
import { browserRandom, type Random } from './random.js'
import type { Storage } from './storage.js'

/** Every door to the world; tests hand in another one whole. */
export interface Platform {
  clock: Clock
  random: Random
  page: Page
  network: Network
  locks: Locks
  /** A storage that outlives the tab, or memory where the browser refuses one. */
  lastingStorage(name: string): Storage
  /** A storage that ends with the tab. */
  tabStorage(name: string): Storage
}

/** The browser as it is. */
export function browserPlatform(view: Window & typeof globalThis = window): Platform {
  return {
    clock: browserClock,
    random: browserRandom,
    page: browserPage(view),
    network: browserNetwork,
    locks: view.navigator.locks ? webLocks(view.navigator.locks) : pageLocks(),
    lastingStorage: (name) =>
      openStorage(
        databaseStorage(name, () => view.indexedDB),
        browserClock,
      ),
    tabStorage: (name) => memoryStorage(name, view.sessionStorage),
  }
}
