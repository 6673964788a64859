import type { Clock } from './clock.js'
import { databaseStorage } from './database.js'
import type { Storage } from './storage.js'

/** How long things are to be kept: over restarts, for the life of the tab, or in memory only. */
export type StorageOption = 'local' | 'session' | 'none'

/**
 * An IndexedDB open that has not settled by then never will (idb-keyval#120, dexie#508). Memory loses what a page that goes
 * has not sent, so a disk that is merely slow has to be waited for: three seconds were not enough on a busy machine.
 */
const openTimeoutMs = 10_000

/** Opens a storage when first used; where the browser refuses the wanted one, memory serves. */
export function openStorage(
  name: string,
  option: StorageOption,
  view: Window & typeof globalThis,
  clock: Clock,
): Storage {
  const database = databaseStorage(name, view)
  let chosen: Promise<Storage> | undefined
  const isOpening = () =>
    new Promise<unknown>((resolve) => {
      const giveUp = () => resolve(false)
      const stop = clock.after(openTimeoutMs, giveUp)
      database.kind().then(resolve, giveUp).finally(stop)
    })
  const choose = async () => {
    if (option === 'local' && (await isOpening())) return database
    const { memoryStorage } = await import('./memoryStorage.js')
    return memoryStorage(name, option === 'session' ? view : undefined)
  }
  const use = () => (chosen ??= choose())
  return {
    kind: async () => (await use()).kind(),
    transact: async (mode, work) => (await use()).transact(mode, work),
    close: database.close,
  }
}
