import { describe, expect, test, vi } from 'vitest'
import { createBus } from '../../src/compose/bus.js'
import { startTrigger } from '../../src/triggers/startTrigger.js'
import { createFakePage } from '../platform/fakePage.js'
import { createDevice } from '../platform/fakePlatform.js'

function setUp({ isLoaded = true } = {}) {
  const { clock } = createDevice()
  const page = createFakePage('https://shop.example/', isLoaded)
  const hostEvents = createBus<Record<string, undefined>>()
  const hostListeners = new Set<unknown>()
  const onHostEvent = (name: string, listener: () => void) => {
    hostListeners.add(listener)
    const stop = hostEvents.on(name, listener)
    return () => {
      hostListeners.delete(listener)
      stop()
    }
  }
  const fire = vi.fn()
  return {
    clock,
    page,
    fire,
    tell: (name: string) => hostEvents.emit(name, undefined),
    start(type: string, value: string) {
      const stop = startTrigger[type]?.(value, { clock, page, onHostEvent }, fire)
      if (!stop) throw new Error(`there is no trigger ${type}`)
      return stop
    },
    left: () => ({ timers: clock.pending(), listeners: page.listeners() + hostListeners.size }),
  }
}

const nothing = { timers: 0, listeners: 0 }

describe('load', () => {
  test('fires once, its delay after the document has loaded', async () => {
    const { clock, page, fire, start } = setUp({ isLoaded: false })
    start('load', '3s')
    await clock.advance(60_000)
    expect(fire).not.toHaveBeenCalled()
    page.load()
    await clock.advance(2999)
    expect(fire).not.toHaveBeenCalled()
    await clock.advance(1)
    expect(fire).toHaveBeenCalledOnce()
    await clock.advance(60_000)
    expect(fire).toHaveBeenCalledOnce()
  })

  test('counts from now where the document has loaded already', async () => {
    const { clock, fire, start } = setUp()
    start('load', '500ms')
    await clock.advance(500)
    expect(fire).toHaveBeenCalledOnce()
  })

  test.each([
    ['before the document has loaded', false],
    ['while it waits', true],
  ])('stopped %s leaves nothing and never fires', async (_, isLoaded) => {
    const { clock, page, fire, start, left } = setUp({ isLoaded })
    start('load', '3s')()
    expect(left()).toEqual(nothing)
    page.load()
    await clock.advance(60_000)
    expect(fire).not.toHaveBeenCalled()
  })
})

describe('route', () => {
  test('fires its delay after each change of address', async () => {
    const { clock, page, fire, start } = setUp()
    start('route', '3s')
    await clock.advance(60_000)
    expect(fire).not.toHaveBeenCalled()
    for (const address of ['https://shop.example/a', 'https://shop.example/b']) {
      page.go(address)
      await clock.advance(3000)
    }
    expect(fire).toHaveBeenCalledTimes(2)
  })

  test('waits anew where the address changes again', async () => {
    const { clock, page, fire, start } = setUp()
    start('route', '3s')
    page.go('https://shop.example/a')
    await clock.advance(2999)
    page.go('https://shop.example/b')
    await clock.advance(2999)
    expect(fire).not.toHaveBeenCalled()
    await clock.advance(1)
    expect(fire).toHaveBeenCalledOnce()
  })

  test('stopped while it waits leaves nothing and never fires', async () => {
    const { clock, page, fire, start, left } = setUp()
    const stop = start('route', '3s')
    page.go('https://shop.example/a')
    stop()
    expect(left()).toEqual(nothing)
    page.go('https://shop.example/b')
    await clock.advance(60_000)
    expect(fire).not.toHaveBeenCalled()
  })
})

describe('event', () => {
  test('fires whenever the host tells of it, and of no other', () => {
    const { fire, start, tell } = setUp()
    start('event', 'order-placed')
    tell('order')
    tell('Order-Placed')
    expect(fire).not.toHaveBeenCalled()
    tell('order-placed')
    tell('order-placed')
    expect(fire).toHaveBeenCalledTimes(2)
  })

  test('stopped leaves nothing and never fires', () => {
    const { fire, start, tell, left } = setUp()
    start('event', 'order-placed')()
    expect(left()).toEqual(nothing)
    tell('order-placed')
    expect(fire).not.toHaveBeenCalled()
  })
})

test.each([
  ['load', '3s'],
  ['route', '3s'],
  ['event', 'paid'],
])('%s may be stopped twice', (type, value) => {
  const { start, left } = setUp()
  const stop = start(type, value)
  stop()
  stop()
  expect(left()).toEqual(nothing)
})
