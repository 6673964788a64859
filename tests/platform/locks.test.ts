import { describe, expect, test, vi } from 'vitest'
import { webLocks } from '../../src/platform/locks.js'
import { createFakeLockManager } from './fakeLockManager.js'

const turn = () => new Promise(setImmediate)

function setUp() {
  const manager = createFakeLockManager()
  const [one, other] = [manager.forTab(), manager.forTab()]
  return { mine: webLocks(one.manager), theirs: webLocks(other.manager), killMine: one.releaseAll }
}

/** Work that goes on until it is ended. */
function aJob() {
  let end = () => {}
  const isDone = new Promise<void>((resolve) => {
    end = resolve
  })
  return { run: vi.fn(() => isDone), end }
}

describe('work under a lock', () => {
  test('is skipped where another tab is at it and no wait is wanted', async () => {
    const { mine, theirs } = setUp()
    const job = aJob()
    const ran = mine.run('delivery', 'ifAvailable', job.run)
    await turn()
    const work = vi.fn(async () => {})
    expect(await theirs.run('delivery', 'ifAvailable', work)).toBe(false)
    expect(work).not.toHaveBeenCalled()
    job.end()
    expect(await ran).toBe(true)
    expect(await theirs.run('delivery', 'ifAvailable', work)).toBe(true)
  })

  test('takes the lock from who has it, and both go on to their end', async () => {
    const { mine, theirs } = setUp()
    const [first, second] = [aJob(), aJob()]
    const ran = [mine.run('delivery', 'ifAvailable', first.run), theirs.run('delivery', 'steal', second.run)]
    await turn()
    expect(second.run).toHaveBeenCalledOnce()
    expect(await mine.run('delivery', 'ifAvailable', async () => {})).toBe(false)
    first.end()
    await turn()
    expect(await mine.run('delivery', 'ifAvailable', async () => {})).toBe(false) // it is still theirs
    second.end()
    expect(await Promise.all(ran)).toEqual([true, true])
    expect(await mine.run('delivery', 'ifAvailable', async () => {})).toBe(true)
  })

  test('says that it failed, though its lock was taken from it before', async () => {
    const { mine, theirs } = setUp()
    const [first, second] = [aJob(), aJob()]
    const failing = mine.run('delivery', 'ifAvailable', async () => {
      await first.run()
      throw new Error('no disk')
    })
    const ran = theirs.run('delivery', 'steal', second.run)
    await turn()
    first.end()
    await expect(failing).rejects.toThrow('no disk')
    second.end()
    expect(await ran).toBe(true)
  })

  test('that nobody does can be taken as well', async () => {
    const { mine } = setUp()
    expect(await mine.run('delivery', 'steal', async () => {})).toBe(true)
  })

  test('says so where the browser refuses the lock itself', async () => {
    const request = () => Promise.reject(new DOMException('not active', 'InvalidStateError'))
    const locks = webLocks({ request } as unknown as LockManager)
    await expect(locks.run('delivery', 'ifAvailable', async () => {})).rejects.toThrow('not active')
  })

  test('runs without one in a frame of an opaque origin, which has none and shares nothing', async () => {
    const request = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    const locks = webLocks({ request } as unknown as LockManager)
    const work = vi.fn(async () => {})
    expect(await locks.run('delivery', 'ifAvailable', work)).toBe(true)
    expect(work).toHaveBeenCalledOnce()
  })

  test('is not held up by another name', async () => {
    const { mine, theirs } = setUp()
    mine.hold('one')
    expect(await theirs.run('other', 'ifAvailable', async () => {})).toBe(true)
  })

  test('that fails says so and gives the lock back', async () => {
    const { mine, theirs } = setUp()
    await expect(mine.run('delivery', 'ifAvailable', () => Promise.reject(new Error('no disk')))).rejects.toThrow(
      'no disk',
    )
    expect(await theirs.run('delivery', 'ifAvailable', async () => {})).toBe(true)
  })
})

describe('a hold', () => {
  test('keeps others out until it is stopped', async () => {
    const { mine, theirs } = setUp()
    const release = mine.hold('draft')
    await turn()
    expect(await theirs.run('draft', 'ifAvailable', async () => {})).toBe(false)
    release()
    await turn()
    expect(await theirs.run('draft', 'ifAvailable', async () => {})).toBe(true)
  })

  test('that was never granted is withdrawn without a word', async () => {
    const { mine, theirs } = setUp()
    const releaseMine = mine.hold('draft')
    const releaseTheirs = theirs.hold('draft')
    await turn()
    releaseTheirs()
    releaseMine()
    await turn()
    expect(await mine.run('draft', 'ifAvailable', async () => {})).toBe(true)
  })

  test('ends with its tab', async () => {
    const { mine, theirs, killMine } = setUp()
    mine.hold('draft')
    await turn()
    killMine()
    expect(await theirs.run('draft', 'ifAvailable', async () => {})).toBe(true)
  })
})
