export type { SqliteStoreOptions } from './createSqliteStore.js'
export { createSqliteStore } from './createSqliteStore.js'
