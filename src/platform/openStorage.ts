import type { Clock } from './clock.js'
import { memoryStorage } from './memoryStorage.js'
import type { Storage } from './storage.js'

/** An IndexedDB open that has not settled by then never will (idb-keyval#120, dexie#508). */
const openTimeoutMs = 3000

/** A storage that lasts, or memory where the browser refuses it; decided once, at the first use. */
export function openStorage(lasting: Storage, clock: Clock): Storage {
  let chosen: Promise<Storage> | undefined
  const choose = () => {
    chosen ??= new Promise((resolve) => {
      const useMemory = () => resolve(memoryStorage())
      const stop = clock.after(openTimeoutMs, useMemory)
      lasting
        .kind()
        .then(() => resolve(lasting), useMemory)
        .finally(stop)
    })
    return chosen
  }
  return {
    kind: async () => (await choose()).kind(),
    transact: async (mode, work) => (await choose()).transact(mode, work),
    close: lasting.close,
  }
}
