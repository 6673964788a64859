import { expect, test, vi } from 'vitest'
import { inertMoodpoint } from '../../src/compose/inertMoodpoint.js'
import { steadyMoodpoint } from '../../src/compose/steadyMoodpoint.js'

test('whichever is behind it hears the calls, and what the page has set before', async () => {
  const steady = steadyMoodpoint(() => {})
  const first = { ...inertMoodpoint(), setConsent: vi.fn(), event: vi.fn() }
  const second = { ...inertMoodpoint(), setConsent: vi.fn(), event: vi.fn() }
  steady.become(first)
  const { mood } = steady
  await mood.setConsent(true)
  await mood.setConsent(false)
  mood.event('a')
  steady.become(second)
  mood.event('b')
  expect(first.setConsent.mock.calls).toEqual([[true], [false]])
  expect(second.setConsent.mock.calls).toEqual([[true], [false]])
  expect([first.event.mock.calls, second.event.mock.calls]).toEqual([[['a']], [['b']]])
})

test('the page hears nothing of a preview, and destroys all of it', () => {
  const destroy = vi.fn()
  const steady = steadyMoodpoint(destroy)
  const own = { ...inertMoodpoint(), on: vi.fn(), destroy: vi.fn() }
  steady.become(own)
  steady.mood.on('record', () => {})()
  steady.mood.destroy()
  expect(own.on).not.toHaveBeenCalled()
  expect(own.destroy).not.toHaveBeenCalled()
  expect(destroy).toHaveBeenCalledOnce()
})
