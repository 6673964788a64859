import type { Storage, Transaction } from './storage.js'

/**
 * A storage over a map, one transaction at a time; with a `view`, a copy is kept in its `sessionStorage` under `name`
 * for the life of the tab. A chunk of its own: most pages have IndexedDB.
 */
export function memoryStorage(name: string, view?: Pick<Window, 'sessionStorage'>): Storage {
  const area = sessionArea(view)
  let entries = readEntries(area?.getItem(name))
  let last: Promise<unknown> = Promise.resolve()
  return {
    kind: async () => (area ? 'session' : 'memory'),
    transact(mode, work) {
      const before = last
      const run = async () => {
        await Promise.allSettled([before]) // whoever began it hears how it ended
        const changed = new Map(entries)
        const result = await work(mapTransaction(changed))
        if (mode === 'readwrite') {
          area?.setItem(name, JSON.stringify([...changed]))
          entries = changed
        }
        return result
      }
      const outcome = run()
      last = outcome
      return outcome
    },
    close() {},
  }
}

/** What the host may have overwritten is begun anew. */
function readEntries(saved: string | null | undefined): Map<string, unknown> {
  try {
    return new Map(JSON.parse(saved ?? '[]'))
  } catch {
    return new Map()
  }
}

/** Sandboxed frames refuse even to name their `sessionStorage`. */
function sessionArea(view: Pick<Window, 'sessionStorage'> | undefined): globalThis.Storage | undefined {
  try {
    return view?.sessionStorage
  } catch {
    return undefined
  }
}

/** Reads and writes a map as a transaction; values are copies, as those of a database are. */
function mapTransaction(entries: Map<string, unknown>): Transaction {
  const read = <T>(key: string) => structuredClone(entries.get(key)) as T
  return {
    get: async (key) => read(key),
    put: (key, value) => void entries.set(key, structuredClone(value)),
    delete: (key) => void entries.delete(key),
    range: async <T>(prefix: string, limit?: number) =>
      [...entries.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .slice(0, limit)
        .map((key): [string, T] => [key, read(key)]),
  }
}
