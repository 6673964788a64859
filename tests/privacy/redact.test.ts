import { expect, test } from 'vitest'
import { redact } from '../../src/privacy/redact.js'
import { aRecord } from '../receiver/aRecord.js'

test('a record loses what its address says about the person, and nothing else', () => {
  const record = aRecord({ page: 'https://shop.example/orders/4711?mail=ada@example.org&tab=2#top' })
  const before = structuredClone(record)
  expect(redact(record, { keepQuery: ['tab'] })).toEqual({ ...record, page: 'https://shop.example/orders/:id?tab=2' })
  expect(record).toEqual(before)
})
