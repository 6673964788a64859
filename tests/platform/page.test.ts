import { Window as HappyWindow } from 'happy-dom'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browserPage } from '../../src/platform/page.js'

type View = Window & typeof globalThis

/** A window that counts who listens, at itself and at its document. */
function setUp(url = 'https://shop.example/') {
  const view = new HappyWindow({ url }) as unknown as View
  let listeners = 0
  for (const target of [view, view.document]) {
    const { addEventListener: add, removeEventListener: remove } = target
    vi.spyOn(target, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
      listeners++
      add.apply(target, args)
    })
    vi.spyOn(target, 'removeEventListener').mockImplementation((...args: Parameters<typeof remove>) => {
      listeners--
      remove.apply(target, args)
    })
  }
  return { view, page: browserPage(view), listeners: () => listeners }
}

const stateOf = (view: View, readyState: string) =>
  vi.spyOn(view.document, 'readyState', 'get').mockReturnValue(readyState as DocumentReadyState)

describe('loading', () => {
  test('is waited for where the document is still on its way', () => {
    const { view, page } = setUp()
    stateOf(view, 'interactive')
    const run = vi.fn()
    page.onLoad(run)
    expect(run).not.toHaveBeenCalled()
    view.dispatchEvent(new view.Event('load'))
    expect(run).toHaveBeenCalledOnce()
  })

  test('is told at once where it has happened, and never again', () => {
    const { view, page } = setUp()
    stateOf(view, 'complete')
    const run = vi.fn()
    page.onLoad(run)
    expect(run).toHaveBeenCalledOnce()
    view.dispatchEvent(new view.Event('load')) // scripts that hydrate late fire it once more
    expect(run).toHaveBeenCalledOnce()
  })

  test('is no longer told once stopped', () => {
    const { view, page, listeners } = setUp()
    stateOf(view, 'interactive')
    const run = vi.fn()
    page.onLoad(run)()
    view.dispatchEvent(new view.Event('load'))
    expect(run).not.toHaveBeenCalled()
    expect(listeners()).toBe(0)
  })
})

describe('a change of address', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is told by the Navigation API where there is one', () => {
    const { view, page } = setUp()
    const navigation = new EventTarget()
    Object.assign(view, { navigation })
    const run = vi.fn()
    const stop = page.onRoute(run)
    navigation.dispatchEvent(new Event('currententrychange'))
    expect(run).not.toHaveBeenCalled() // the state changed, not the address
    view.history.pushState(null, '', '/cart')
    navigation.dispatchEvent(new Event('currententrychange'))
    expect(run).toHaveBeenCalledOnce()
    stop()
    view.history.pushState(null, '', '/checkout')
    navigation.dispatchEvent(new Event('currententrychange'))
    expect(run).toHaveBeenCalledOnce()
  })

  test('is found by looking where there is none, and history stays as the host made it', () => {
    const { view, page } = setUp()
    const { pushState } = view.history
    const run = vi.fn()
    const stop = page.onRoute(run)
    expect(view.history.pushState).toBe(pushState)
    view.history.pushState(null, '', '/cart')
    vi.advanceTimersByTime(500)
    vi.advanceTimersByTime(5000)
    expect(run).toHaveBeenCalledOnce()
    stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('events of the page', () => {
  test.each(['online', 'pagehide', 'pageshow', 'visibilitychange'] as const)('%s is heard until stopped', (type) => {
    const { view, page, listeners } = setUp()
    const run = vi.fn()
    const until = new AbortController()
    page.on(type, run, until.signal)
    const target = type === 'visibilitychange' ? view.document : view
    target.dispatchEvent(new view.Event(type))
    until.abort()
    target.dispatchEvent(new view.Event(type))
    expect(run).toHaveBeenCalledOnce()
    expect(listeners()).toBe(0)
  })
})

describe('a page', () => {
  test('speaks the language of its document first, then those of the visitor', () => {
    const { view, page } = setUp()
    Object.defineProperty(view.navigator, 'languages', { value: ['fr-CH', 'en'] })
    expect(page.languages()).toEqual(['fr-CH', 'en'])
    view.document.documentElement.lang = 'de'
    expect(page.languages()).toEqual(['de', 'fr-CH', 'en'])
  })

  test('tells its address as it is now, query and fragment included', () => {
    const { view, page } = setUp('https://shop.example/cart?id=7#top')
    expect(page.url()).toBe('https://shop.example/cart?id=7#top')
    view.history.pushState(null, '', '/done')
    expect(page.url()).toBe('https://shop.example/done')
  })

  test.each([
    ['http://localhost:3000/', true],
    ['http://127.0.0.1/', true],
    ['http://127.8.0.1/', true],
    ['http://[::1]:8080/', true],
    ['https://localhost.example/', false],
    ['https://shop.example/?localhost', false],
    ['http://192.168.0.7/', false],
  ])('at %s is a developer’s own: %s', (address, isLocal) => {
    expect(setUp(address).page.isLocal()).toBe(isLocal)
  })
})
