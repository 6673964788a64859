import type { Storage, StorageKind } from './storage.js'

/** Entries by key. */
export type Entries = Array<[key: string, value: unknown]>

/**
 * A storage in memory that passes for a lasting one, so that everything goes its usual way.
 *
 * @param kind - What it passes for.
 * @param begin - What lies in it at first.
 */
export function previewStorage(kind: StorageKind, begin: () => Promise<Entries>): Storage {
  const open = async () => {
    const { memoryStorage } = await import('./memoryStorage.js')
    const storage = memoryStorage('')
    const entries = await begin()
    await storage.transact('readwrite', async (transaction) => {
      for (const [key, value] of entries) transaction.put(key, value)
    })
    return storage
  }
  let opened: Promise<Storage> | undefined
  const use = () => (opened ??= open())
  return {
    kind: async () => kind,
    transact: async (mode, work) => (await use()).transact(mode, work),
    close() {},
  }
}
