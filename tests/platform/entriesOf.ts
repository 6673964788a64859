import type { Storage } from '../../src/platform/storage.js'

/** Everything a storage holds under a prefix, by key. */
export async function entriesOf(storage: Storage, prefix = ''): Promise<Record<string, unknown>> {
  return Object.fromEntries(await storage.transact('readonly', (transaction) => transaction.range(prefix)))
}

/** Writes entries as another page or an earlier version would have left them. */
export async function fill(storage: Storage, entries: Record<string, unknown>): Promise<void> {
  await storage.transact('readwrite', async (transaction) => {
    for (const [key, value] of Object.entries(entries)) transaction.put(key, value)
  })
}
