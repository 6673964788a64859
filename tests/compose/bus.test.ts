import { describe, expect, test, vi } from 'vitest'
import { createBus } from '../../src/compose/bus.js'
import { caughtErrors } from './caughtErrors.js'

interface Events {
  shown: { prompt: string }
  closed: { how: string }
}

describe('an event', () => {
  test('reaches every listener of its name, with its detail, at once', () => {
    const bus = createBus<Events>()
    const [one, other, closed] = [vi.fn(), vi.fn(), vi.fn()]
    bus.on('shown', one)
    bus.on('shown', other)
    bus.on('closed', closed)
    bus.emit('shown', { prompt: 'mood' })
    for (const listener of [one, other]) expect(listener.mock.calls).toEqual([[{ prompt: 'mood' }]])
    expect(closed).not.toHaveBeenCalled()
  })

  test('that nobody waits for is no trouble', () => {
    expect(() => createBus<Events>().emit('shown', { prompt: 'mood' })).not.toThrow()
  })

  test('reaches nobody who has stopped, nor the listeners of another bus', () => {
    const [mine, theirs] = [createBus<Events>(), createBus<Events>()]
    const [stopped, foreign] = [vi.fn(), vi.fn()]
    const stop = mine.on('shown', stopped)
    theirs.on('shown', foreign)
    stop()
    stop()
    mine.emit('shown', { prompt: 'mood' })
    expect(stopped).not.toHaveBeenCalled()
    expect(foreign).not.toHaveBeenCalled()
  })

  test('reaches a listener as often as it was added', () => {
    const bus = createBus<Events>()
    const listener = vi.fn()
    const stop = bus.on('shown', listener)
    bus.on('shown', listener)
    bus.emit('shown', { prompt: 'mood' })
    stop()
    bus.emit('shown', { prompt: 'mood' })
    expect(listener).toHaveBeenCalledTimes(3)
  })
})

test('a listener that throws disturbs neither the others nor us, and its error is seen', async () => {
  const caught = caughtErrors('uncaughtException')
  const bus = createBus<Events>()
  const after = vi.fn()
  bus.on('shown', () => {
    throw new Error('the host’s own')
  })
  bus.on('shown', after)
  expect(() => bus.emit('shown', { prompt: 'mood' })).not.toThrow()
  expect(after).toHaveBeenCalledOnce()
  await new Promise(setImmediate)
  expect(caught).toEqual([new Error('the host’s own')])
})
