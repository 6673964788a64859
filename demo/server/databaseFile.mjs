// @ts-check
import { fileURLToPath } from 'node:url'

/** Where the shop keeps what people felt, unless it is told otherwise. */
export const databaseFile = fileURLToPath(new URL('../feedback.db', import.meta.url))
