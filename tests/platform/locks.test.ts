import { describe, expect, test, vi } from 'vitest'
import { browserLocks, noLocks, webLocks } from '../../src/platform/locks.js'
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
    const ran = mine.run('delivery', false, job.run)
    await turn()
    const work = vi.fn(async () => {})
    expect(await theirs.run('delivery', false, work)).toBe(false)
    expect(work).not.toHaveBeenCalled()
    job.end()
    expect(await ran).toBe(true)
    expect(await theirs.run('delivery', false, work)).toBe(true)
  })

  test('waits its turn where a wait is wanted', async () => {
    const { mine, theirs } = setUp()
    const [first, second] = [aJob(), aJob()]
    const ran = [mine.run('delivery', true, first.run), theirs.run('delivery', true, second.run)]
    await turn()
    expect(second.run).not.toHaveBeenCalled()
    first.end()
    await turn()
    expect(second.run).toHaveBeenCalledOnce()
    second.end()
    expect(await Promise.all(ran)).toEqual([true, true])
  })

  test('is not held up by another name', async () => {
    const { mine, theirs } = setUp()
    mine.hold('one')
    expect(await theirs.run('other', false, async () => {})).toBe(true)
  })

  test('that fails says so and gives the lock back', async () => {
    const { mine, theirs } = setUp()
    await expect(mine.run('delivery', true, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
    expect(await theirs.run('delivery', false, async () => {})).toBe(true)
  })
})

describe('a hold', () => {
  test('keeps others out until it is stopped', async () => {
    const { mine, theirs } = setUp()
    const release = mine.hold('draft')
    await turn()
    expect(await theirs.run('draft', false, async () => {})).toBe(false)
    release()
    await turn()
    expect(await theirs.run('draft', false, async () => {})).toBe(true)
  })

  test('that was never granted is withdrawn without a word', async () => {
    const { mine, theirs } = setUp()
    const releaseMine = mine.hold('draft')
    const releaseTheirs = theirs.hold('draft')
    await turn()
    releaseTheirs()
    releaseMine()
    await turn()
    expect(await mine.run('draft', false, async () => {})).toBe(true)
  })

  test('ends with its tab', async () => {
    const { mine, theirs, killMine } = setUp()
    mine.hold('draft')
    await turn()
    killMine()
    expect(await theirs.run('draft', false, async () => {})).toBe(true)
  })
})

describe('the locks of a browser', () => {
  test('exclude other tabs where it can', () => {
    expect(browserLocks({ locks: createFakeLockManager().forTab().manager }).acrossTabs).toBe(true)
  })

  test('say that they cannot where Web Locks are missing, as on plain http', () => {
    expect(browserLocks({}).acrossTabs).toBe(false)
  })
})

test('where there are no locks, work runs all the same and says that nobody is kept out', async () => {
  const locks = noLocks()
  const work = vi.fn(async () => {})
  locks.hold('draft')()
  expect(locks.acrossTabs).toBe(false)
  expect(await locks.run('draft', false, work)).toBe(true)
  expect(work).toHaveBeenCalledOnce()
})
