import { expect, test, vi } from 'vitest'
import { inertMoodpoint } from '../../src/compose/inertMoodpoint.js'
import { previewLater } from '../../src/compose/previewLater.js'

const panel = vi.hoisted(() => ({ preview: vi.fn() }))
vi.mock('../../src/panel.js', () => panel)

const start = () => previewLater(vi.fn())(...([{}, {}, {}] as unknown as Parameters<ReturnType<typeof previewLater>>))

test('every call waits for the panel, and reaches the moodpoint behind it', async () => {
  const own = { ...inertMoodpoint(), event: vi.fn(), show: vi.fn(async () => 'sent' as const), destroy: vi.fn() }
  panel.preview.mockReturnValue(() => own)
  const mood = start()
  mood.event('go', { a: 1 })
  expect(await mood.show('a')).toBe('sent')
  expect(own.event.mock.calls).toEqual([['go', { a: 1 }]])
  expect(await mood.explain()).toEqual([])
  expect(await mood.outbox.list()).toEqual([])
  expect(await mood.outbox.retry('a')).toBe(false)
  mood.destroy()
  await mood.setConsent(true)
  expect(own.destroy).toHaveBeenCalledOnce()
})

test('where the panel cannot be had nothing happens, and the console says so', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  panel.preview.mockImplementation(() => {
    throw new Error('no such file')
  })
  const mood = start()
  expect(await mood.show('a')).toBe('none')
  expect(said.mock.calls).toEqual([['[moodpoint] the panel cannot be loaded: Error: no such file']])
  said.mockRestore()
})
