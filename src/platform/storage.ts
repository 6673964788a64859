/** Reads and writes within one transaction; valid only until the work it was handed to settles. */
export interface Transaction {
  get<T>(key: string): Promise<T | undefined>
  put(key: string, value: unknown): void
  delete(key: string): void
  /** Entries whose key begins with `prefix`, in key order, at most `limit`. */
  range<T>(prefix: string, limit?: number): Promise<Array<[key: string, value: T]>>
}

/** Where a storage keeps its entries: over restarts, for the life of the tab, or for the life of the page. */
export type StorageKind = 'disk' | 'session' | 'memory'

/** A small ordered key-value store whose every change is a transaction. */
export interface Storage {
  /** Settles once the storage knows where it keeps its entries. */
  kind(): Promise<StorageKind>
  /**
   * Runs `work` in one transaction. Resolves with its result when every write is durable; when `work` rejects,
   * nothing is written. `work` may await the transaction only: IndexedDB commits when it waits for anything else.
   */
  transact<T>(mode: 'readonly' | 'readwrite', work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Lets go of connections; the next transaction opens them again. */
  close(): void
}
