import { expect, test } from 'vitest'
import { entries, sent } from './dataMap.js'
import { readme } from './readme.js'
import { fieldsInSchema, withDataMap } from './withDataMap.js'

test('every field a record may have is explained, and nothing else', () => {
  expect(Object.keys(sent).sort()).toEqual([...fieldsInSchema().keys()].sort())
})

test('no explanation is empty', () => {
  for (const [field, [why, without]] of Object.entries(sent)) expect(why && without, field).not.toBe('')
  for (const [key, { why, until, off }] of Object.entries(entries)) expect(why && until && off, key).not.toBe('')
})

test('the README has all of it; "npx vitest run --config tests/vitest.config.mjs tests/readme/dataMap.test.ts -u" writes it', async () => {
  for (const name of ['sent', 'places', 'kept']) expect(readme).toContain(`<!-- data ${name} -->\n`)
  await expect(withDataMap(readme)).toMatchFileSnapshot('../../README.md')
})
