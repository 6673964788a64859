import { describe, expect, test, vi } from 'vitest'
import { createTurns, type Work } from '../../src/delivery/createTurns.js'
import { createDevice, type Device } from '../platform/fakePlatform.js'

const frozenMs = 90_000

/** What is first in the line, for all tabs. */
interface Line {
  head: string | undefined
}

function openTab(device: Device, line: Line) {
  const platform = device.openTab()
  const life = new AbortController()
  const head = async () => line.head
  return { platform, life, take: createTurns({ lock: 'delivery', platform, life: life.signal, head }) }
}

function setUp(head: string | undefined = 'r::1') {
  const device = createDevice()
  const line: Line = { head }
  return { ...device, line, mine: openTab(device, line), theirs: openTab(device, line) }
}

/** Work that goes on until it is ended, with the time to come back. */
function aJob() {
  let end: (nextAt?: number) => void = () => {}
  let isOver = () => false
  const done = new Promise<number | undefined>((resolve) => {
    end = resolve
  })
  const work = vi.fn<Work>((own) => {
    isOver = own
    return done
  })
  return { work, end: (nextAt?: number) => end(nextAt), isOver: () => isOver() }
}

const idle: Work = async () => undefined

describe('a turn', () => {
  test('is one tab’s alone; the other is told when to look again', async () => {
    const { mine, theirs, clock } = setUp()
    const job = aJob()
    const turn = mine.take(job.work)
    await clock.advance(0)
    const other = aJob()
    expect(await theirs.take(other.work)).toEqual({ isMine: false, nextAt: clock.now() + 2000 })
    expect(other.work).not.toHaveBeenCalled()
    job.end(42)
    expect(await turn).toEqual({ isMine: true, nextAt: 42 })
    expect(await theirs.take(async () => 43)).toEqual({ isMine: true, nextAt: 43 })
  })

  test('that is not to be had is not asked for again where nothing is in the line', async () => {
    const { mine, theirs, clock, line } = setUp()
    void mine.take(aJob().work)
    await clock.advance(0)
    line.head = undefined
    expect(await theirs.take(idle)).toEqual({ isMine: false, nextAt: undefined })
  })

  test('that fails says so, and the next one is free', async () => {
    const { mine, theirs } = setUp()
    await expect(mine.take(() => Promise.reject(new Error('disk asleep')))).rejects.toThrow('disk asleep')
    expect(await theirs.take(idle)).toMatchObject({ isMine: true })
  })

  test('is over when its page is', async () => {
    const { mine } = setUp()
    const job = aJob()
    const turn = mine.take(job.work)
    await Promise.resolve()
    expect(job.isOver()).toBe(false)
    mine.life.abort()
    expect(job.isOver()).toBe(true)
    job.end()
    await turn
  })
})

describe('a page that is left', () => {
  test('gives its turn up, though its work has not come to its end', async () => {
    const { mine, theirs, clock } = setUp()
    const job = aJob()
    const turn = mine.take(job.work)
    await clock.advance(0)
    mine.platform.page.fire('pagehide')
    expect(await turn).toEqual({ isMine: true, nextAt: undefined })
    expect(job.isOver()).toBe(true)
    expect(await theirs.take(idle)).toMatchObject({ isMine: true })
  })

  test('begins nothing new before it is back', async () => {
    const { mine } = setUp()
    const isOver: boolean[] = []
    const work: Work = async (own) => void isOver.push(own())
    mine.platform.page.fire('pagehide')
    await mine.take(work)
    mine.platform.page.fire('pageshow')
    await mine.take(work)
    expect(isOver).toEqual([false])
  })

  test('takes no lock along when it becomes hidden last of all', async () => {
    const { mine, theirs, clock } = setUp()
    mine.platform.page.fire('pagehide')
    void mine.take(aJob().work)
    await clock.advance(0)
    mine.platform.freeze()
    expect(await theirs.take(idle)).toMatchObject({ isMine: true })
  })

  test('goes on with one piece of work at a time when it is back', async () => {
    const { mine, clock } = setUp()
    const [before, after] = [aJob(), aJob()]
    void mine.take(before.work)
    await clock.advance(0)
    mine.platform.page.fire('pagehide')
    await clock.advance(0)
    mine.platform.page.fire('pageshow')
    void mine.take(after.work)
    await clock.advance(0)
    expect([before.isOver(), after.isOver()]).toEqual([true, false])
  })
})

/** Looks every so often for as long as said; resolves with the milliseconds until a turn came of it. */
async function lookFor(ms: number, everyMs: number, take: () => Promise<{ isMine: boolean }>, clock: Device['clock']) {
  for (let passed = 0; passed <= ms; passed += everyMs) {
    if ((await take()).isMine) return passed
    await clock.advance(everyMs)
  }
}

describe('a tab that has the turn and moves nothing', () => {
  test.each([
    [1000, 90_000],
    [2000, 90_000],
    [60_000, 120_000], // timers of a hidden tab run once a minute
  ])('is frozen: one that looks every %i ms has its turn after %i ms', async (everyMs, expected) => {
    const { mine, theirs, clock } = setUp()
    void mine.take(aJob().work)
    await clock.advance(0)
    mine.platform.freeze()
    expect(await lookFor(5 * frozenMs, everyMs, () => theirs.take(idle), clock)).toBe(expected)
  })

  test('ends its work when it thaws, with no harm to who has the turn by then', async () => {
    const { mine, theirs, clock } = setUp()
    const [old, young] = [aJob(), aJob()]
    const turn = mine.take(old.work)
    await clock.advance(0)
    void lookFor(2 * frozenMs, 2000, () => theirs.take(young.work), clock)
    await clock.advance(0)
    while (young.work.mock.calls.length === 0) await clock.advance(2000)
    old.end(7)
    expect(await turn).toEqual({ isMine: true, nextAt: 7 })
    expect(await mine.take(idle)).toMatchObject({ isMine: false })
  })
})

describe('no turn is stolen', () => {
  test('from a tab that moves', async () => {
    const { mine, theirs, clock, line } = setUp()
    void mine.take(aJob().work)
    await clock.advance(0)
    for (let moved = 0; moved < 5; moved++) {
      line.head = `r::${moved}`
      expect(await lookFor(frozenMs - 2000, 2000, () => theirs.take(idle), clock)).toBeUndefined()
    }
  })

  test('by one who had found it taken for a moment, long ago, and had turns of its own since', async () => {
    const { mine, theirs, clock } = setUp()
    const first = aJob()
    const turn = mine.take(first.work)
    await clock.advance(0)
    expect(await theirs.take(idle)).toMatchObject({ isMine: false })
    first.end()
    await turn
    for (let looks = 0; looks < 3; looks++) {
      await clock.advance(frozenMs / 3)
      expect(await theirs.take(idle)).toMatchObject({ isMine: true })
    }
    void mine.take(aJob().work)
    await clock.advance(0)
    expect(await theirs.take(idle)).toMatchObject({ isMine: false })
  })

  test('by one who was asleep itself', async () => {
    const { mine, theirs, clock } = setUp()
    void mine.take(aJob().work)
    await clock.advance(0)
    await theirs.take(idle)
    await clock.advance(8 * 3_600_000)
    expect(await theirs.take(idle)).toMatchObject({ isMine: false })
  })
})
