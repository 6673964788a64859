import { describe, expect, test, vi } from 'vitest'
import { leaseLocks } from '../../src/platform/leaseLocks.js'
import { createDevice } from './fakePlatform.js'

const minute = 60_000

/** Tabs of one device without Web Locks, and one that runs nothing any more. */
function setUp() {
  const device = createDevice()
  const openTab = () => {
    const platform = device.openTab()
    const storage = platform.openStorage('test', 'local')
    const report = vi.fn()
    const locks = leaseLocks({ ...platform, storage, report })
    return { ...locks, storage, report, platform, runs: (name = 'a') => locks.run(name, 'ifAvailable', async () => {}) }
  }
  return { device, openTab, first: openTab(), second: openTab() }
}

/** Work that goes on until it is ended. */
function endless() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { work: () => ended, end }
}

describe('a lease', () => {
  test('lets one tab work at a time, then the next', async () => {
    const { first, second, device } = setUp()
    const { work, end } = endless()
    const done = first.run('a', 'ifAvailable', work)
    await device.idle()
    expect(await second.runs()).toBe(false)
    end()
    expect(await done).toBe(true)
    expect(await second.runs()).toBe(true)
  })

  test('of another name is another matter', async () => {
    const { first, second, device } = setUp()
    void first.run('a', 'ifAvailable', endless().work)
    await device.idle()
    expect(await second.runs('b')).toBe(true)
  })

  test('excludes a second piece of work of the same tab as well', async () => {
    const { first, device } = setUp()
    void first.run('a', 'ifAvailable', endless().work)
    await device.idle()
    expect(await first.runs()).toBe(false)
  })

  test('lasts as long as its tab works, however long', async () => {
    const { first, second, device } = setUp()
    void first.run('a', 'ifAvailable', endless().work)
    await device.clock.advance(10 * minute)
    expect(await second.runs()).toBe(false)
  })

  test('of a tab that died runs out after a minute and a half', async () => {
    const { first, second, device } = setUp()
    void first.run('a', 'ifAvailable', endless().work)
    await device.idle()
    first.platform.kill()
    await device.clock.advance(minute)
    expect(await second.runs()).toBe(false)
    await device.clock.advance(minute)
    expect(await second.runs()).toBe(true)
  })

  test('can be stolen, and whoever lost it does not take it back from the thief', async () => {
    const { first, second, openTab, device } = setUp()
    const old = endless()
    const mine = endless()
    const lost = first.run('a', 'ifAvailable', old.work)
    await device.idle()
    const stolen = second.run('a', 'steal', mine.work)
    await device.idle()
    old.end()
    expect(await lost).toBe(true)
    expect(await openTab().runs()).toBe(false)
    mine.end()
    expect(await stolen).toBe(true)
    expect(await openTab().runs()).toBe(true)
  })

  test('is given back by work that fails, and the failure is told', async () => {
    const { first, second } = setUp()
    const failing = first.run('a', 'ifAvailable', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(await second.runs()).toBe(true)
  })

  test('taken before the clock was set back by a year stops nobody for a year', async () => {
    const { first, second, device } = setUp()
    void first.run('a', 'ifAvailable', endless().work)
    await device.idle()
    first.platform.kill()
    device.clock.jump(-365 * 24 * 60 * minute)
    expect(await second.runs()).toBe(true)
  })

  test('is held until it is let go, and leaves no timer', async () => {
    const { first, second, device } = setUp()
    const letGo = first.hold('a')
    await device.clock.advance(5 * minute)
    expect(await second.runs()).toBe(false)
    letGo()
    await device.idle()
    expect(await second.runs()).toBe(true)
    expect(first.platform.timers()).toBe(0)
  })

  test('that cannot be given back is reported: others wait until it runs out', async () => {
    const { first, device } = setUp()
    const letGo = first.hold('a')
    await device.idle()
    const cause = new DOMException('no room', 'QuotaExceededError')
    vi.spyOn(first.storage, 'transact').mockRejectedValue(cause)
    letGo()
    await device.idle()
    expect(first.report.mock.calls).toEqual([['storage', cause]])
  })
})
