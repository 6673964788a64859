import { expect, test, vi } from 'vitest'
import { previewPlatform } from '../../src/platform/previewPlatform.js'
import { previewStorage } from '../../src/platform/previewStorage.js'
import { createDevice } from './fakePlatform.js'

function setUp(languages?: string[], device?: 'phone' | 'desktop') {
  const platform = createDevice().openTab('https://shop.example/?moodpoint=preview')
  const fetch = vi.spyOn(platform.network, 'fetch')
  const onPost = vi.fn()
  const storage = previewStorage('disk', async () => [['h:', { a: 1 }]])
  const doors = previewPlatform(platform, { storage, languages, device, onPost })
  return { platform, fetch, onPost, storage, doors }
}

test('what would be sent is told and acknowledged, and does not leave', async () => {
  const { doors, fetch, onPost } = setUp()
  const init = Promise.resolve({ method: 'POST', body: '{"v":1}' })
  const response = await doors.network.fetch('/feedback', init, 1000)
  expect([response.ok, response.headers.get('content-type')]).toEqual([true, 'application/json'])
  expect(onPost.mock.calls).toEqual([['/feedback', '{"v":1}']])
  expect(fetch).not.toHaveBeenCalled()
})

test.each([undefined, { method: 'GET' }, { method: 'get' }])('what is only read, %o, is read', async (init) => {
  const { doors, fetch, onPost } = setUp()
  fetch.mockResolvedValue(new Response('[]'))
  expect(await (await doors.network.fetch('/prompts.json', init && Promise.resolve(init), 1000)).text()).toBe('[]')
  expect(onPost).not.toHaveBeenCalled()
})

test.each(['PUT', 'DELETE', 'BEACON'])('whatever else there may come to be, %s, does not leave', async (method) => {
  const { doors, fetch } = setUp()
  await doors.network.fetch('/feedback', Promise.resolve({ method }), 1000)
  expect(fetch).not.toHaveBeenCalled()
})

test('locks are its own: no other tab waits for a preview', async () => {
  const { platform, doors } = setUp()
  const release = platform.locks.hold('moodpoint')
  const work = vi.fn(async () => {})
  expect(await doors.locks.run('moodpoint', 'ifAvailable', work)).toBe(true)
  expect(work).toHaveBeenCalledOnce()
  doors.locks.hold('moodpoint')()
  release()
})

test('languages are those picked, else those of the page; the address is that everybody sees', () => {
  expect(setUp(['de']).doors.page.languages()).toEqual(['de'])
  const { doors, platform } = setUp()
  expect(doors.page.languages()).toEqual(platform.page.languages())
  expect(doors.page.url()).toBe('https://shop.example/')
})

test('storage begins with a copy, passes for a lasting one, and is memory', async () => {
  const { platform, doors } = setUp()
  const open = vi.spyOn(platform, 'openStorage')
  const storage = doors.openStorage('moodpoint', 'local')
  expect(await storage.kind()).toBe('disk')
  expect(await storage.transact('readonly', (transaction) => transaction.range(''))).toEqual([['h:', { a: 1 }]])
  await storage.transact('readwrite', async (transaction) => transaction.put('r:1', 'x'))
  storage.close()
  expect(await storage.transact('readonly', (transaction) => transaction.get('r:1'))).toBe('x')
  expect(open).not.toHaveBeenCalled()
})

test('who sees the page may be said to have another screen, and is said to work it as before', () => {
  const { platform, doors } = setUp()
  expect(doors.page.surface()).toEqual(platform.page.surface())
  const { doors: onPhone } = setUp([], 'phone')
  expect(onPhone.page.surface()).toEqual({ ...platform.page.surface(), device: 'phone' })
})
