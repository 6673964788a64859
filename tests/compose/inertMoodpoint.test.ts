import { expect, test } from 'vitest'
import { inertMoodpoint } from '../../src/compose/inertMoodpoint.js'

test('every call works and does nothing', async () => {
  const mood = inertMoodpoint()
  mood.event('order-placed')
  mood.on('shown', () => {})()
  await mood.setConsent(true)
  await mood.outbox.flush()
  expect(await mood.show('mood')).toBe('none')
  expect(await mood.explain()).toEqual([])
  expect(await mood.outcome('converted')).toBe(false)
  expect(mood.outbox.state).toBeUndefined()
  expect(await mood.outbox.list()).toEqual([])
  expect(await mood.outbox.export()).toEqual([])
  expect(await mood.outbox.retry('id')).toBe(false)
  expect(await mood.outbox.discard('id')).toBe(false)
  mood.destroy()
})
