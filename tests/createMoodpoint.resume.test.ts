// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { openMood } from './compose/aMood.js'
import { entriesOf, fill } from './platform/entriesOf.js'
import { createDevice } from './platform/fakePlatform.js'
import { aRecord } from './receiver/aRecord.js'

const day = 24 * 3_600_000
const body = JSON.stringify(aRecord({ id: 'a' }))
const entry = { id: 'a', kind: 'response', prompt: 'mood', body, bytes: body.length }

test.each([
  ['delivers what waits', 'r::000000000001', entry, 's:a:'],
  [
    'tries once more what was parked by another version',
    'x:a:',
    { ...entry, status: 422, reason: '', by: 'old' },
    's:a:',
  ],
  ['deletes words that nobody sent for a day', 't:mood', { texts: { because: 'x' }, savedAt: 0 }, undefined],
])('a page that starts %s', async (_, key, value, left) => {
  const device = createDevice()
  const storage = device.openTab().openStorage('moodpoint', 'local')
  await fill(storage, { [key]: { at: device.clock.now() - day, ...value } })
  const { pass } = openMood(device, { prompts: { prompts: [] } })
  await pass(1)
  const entries = Object.keys(await entriesOf(storage))
  expect(entries).not.toContain(key)
  if (left) expect(entries).toContain(left)
})
