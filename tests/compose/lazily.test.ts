import { expect, test, vi } from 'vitest'
import { lazily } from '../../src/compose/lazily.js'

test('nothing is loaded before it is asked for', () => {
  const load = vi.fn(async () => 'chunk')
  lazily(load)
  expect(load).not.toHaveBeenCalled()
})

test('whoever asks gets the same, loaded once', async () => {
  const load = vi.fn(async () => ({}))
  const get = lazily(load)
  const [one, other] = await Promise.all([get(), get()])
  expect(one).toBe(other)
  expect(await get()).toBe(one)
  expect(load).toHaveBeenCalledOnce()
})

test('a load that fails is told to all who wait, and tried again at the next call', async () => {
  const load = vi.fn(async () => 'chunk').mockRejectedValueOnce(new Error('offline'))
  const get = lazily(load)
  const first = [get(), get()]
  for (const one of first) await expect(one).rejects.toThrow('offline')
  expect(await get()).toBe('chunk')
  expect(load).toHaveBeenCalledTimes(2)
})
