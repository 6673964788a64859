export type { Mark, SqliteStore, SqliteStoreOptions } from './createSqliteStore.js'
export { createSqliteStore } from './createSqliteStore.js'
export { readSqliteStore } from './readSqliteStore.js'
