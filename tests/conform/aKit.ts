import type { Kit } from '../../src/conform/check.js'
import { createRecordMaker } from '../../src/conform/createRecordMaker.js'

/** What checks work with when everything is asked for. */
export function aKit(overrides: Partial<Kit> = {}): Kit {
  const record = createRecordMaker(
    () => crypto.randomUUID(),
    () => Date.UTC(2026, 11, 3),
  )
  return { record, origin: 'https://shop.example', headerNames: ['x-shop'], batch: true, ...overrides }
}
