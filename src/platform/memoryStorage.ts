import type { Storage, Transaction } from './storage.js'

/** Reads and writes a map as a transaction; writes land at once. */
export function mapTransaction(entries: Map<string, unknown>): Transaction {
  return {
    get: async <T>(key: string) => entries.get(key) as T | undefined,
    put: (key, value) => void entries.set(key, value),
    delete: (key) => void entries.delete(key),
    range: async <T>(prefix: string, limit?: number) =>
      [...entries.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .slice(0, limit)
        .map((key): [string, T] => [key, entries.get(key) as T]),
  }
}

/** A storage over a map, one transaction at a time; with `web`, a copy is kept under `name` for the life of the tab. */
export function memoryStorage(name = '', web?: globalThis.Storage): Storage {
  let entries = new Map<string, unknown>(JSON.parse(web?.getItem(name) ?? '[]'))
  let last: Promise<unknown> = Promise.resolve()
  return {
    kind: async () => (web ? 'session' : 'memory'),
    transact(mode, work) {
      const outcome = last.then(async () => {
        const changed = new Map(entries)
        const result = await work(mapTransaction(changed))
        if (mode === 'readwrite') {
          web?.setItem(name, JSON.stringify([...changed]))
          entries = changed
        }
        return result
      })
      last = outcome.catch(() => {}) // the caller hears of it; the next transaction must run all the same
      return outcome
    },
    close() {},
  }
}
