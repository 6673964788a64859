import type { Channel } from './channel.js'
import { browserClock, type Clock } from './clock.js'
import type { Locks } from './locks.js'
import { browserNetwork, type Network } from './network.js'
import { openStorage, type StorageOption } from './openStorage.js'
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
  /** Opens a channel to the other tabs of the origin; nothing where there are none to reach. */
  openChannel(name: string, hear: (words: string) => void): Channel | undefined
  openStorage(name: string, option: StorageOption): Storage
}

/** What the tabs of an origin agree by: a matter of the chunk `show`. */
export type TabDoors = Pick<Platform, 'locks' | 'openChannel'>

/** What the engine needs of it. */
export type EnginePlatform = Omit<Platform, keyof TabDoors>

/** The browser as it is. */
export function browserPlatform(view: Window & typeof globalThis = window): EnginePlatform {
  return {
    clock: browserClock,
    random: browserRandom,
    page: browserPage(view),
    network: browserNetwork,
    openStorage: (name, option) => openStorage(name, option, view, browserClock),
  }
}
