import { describe, expect, test, vi } from 'vitest'
import { openKeepingPage } from './compose/aKeep.js'
import { caughtErrors } from './compose/caughtErrors.js'
import { createDevice } from './platform/fakePlatform.js'
import { aComment, rating } from './receiver/aRecord.js'

const low = { answers: [rating], texts: { 'because comment': 'Too many' } }
const full = { answers: [rating, aComment('Too many steps')], texts: { 'because comment': 'Too many steps' } }

async function setUp() {
  const device = createDevice()
  return { device, ...device, ...(await openKeepingPage(device)) }
}

describe('an answer', () => {
  test.each([
    ['records', { records: 1 }],
    ['bytes', { bytes: 1500 }],
  ])('is refused where the host’s limit of %s is reached, and told as dropped', async (_, limits) => {
    const device = createDevice()
    device.server.react('offline')
    const page = await openKeepingPage(device, { endpoint: '/feedback', limits })
    const outcomes: string[] = []
    for (const id of ['019aefff-0000-7000-8000-00000000000a', '019aefff-0000-7000-8000-00000000000b']) {
      const { take, told } = page.show({ id })
      take('sending', full)
      await device.idle()
      outcomes.push(told[0] ?? '')
    }
    expect(outcomes).toEqual(['saved', 'refused'])
    expect(page.happened).toEqual(['record', 'dropped'])
  })
})

describe('a page', () => {
  test('that dies leaves its rating to the next one, and the words to the person', async () => {
    const { device, show, platform, idle } = await setUp()
    const { take, showing } = show()
    take('chosen', low)
    await idle()
    platform.kill()
    const next = await openKeepingPage(device)
    await next.resume()
    await idle()
    expect(next.happened).toEqual(['record', 'delivered'])
    expect(JSON.parse(device.server.requests[0]?.body ?? '')).toMatchObject({ id: showing.id, ending: 'left' })
    expect(await next.unsentTexts('order-confirmed')).toEqual(low.texts)
  })

  test('that lives keeps its showing to itself', async () => {
    const { device, show, idle, server } = await setUp()
    show().take('chosen', low)
    await idle()
    await (await openKeepingPage(device)).resume()
    expect(server.requests).toEqual([])
  })

  test('put away for a while, whose showing was finished, closes it when it comes back', async () => {
    const { device, show, platform, idle } = await setUp()
    const { take, ends } = show()
    take('chosen', low)
    await idle()
    platform.page.fire('pagehide')
    await (await openKeepingPage(device)).resume()
    platform.page.fire('pageshow')
    await idle()
    expect(ends).toEqual(['closed'])
  })

  test('put away just as the first choice was made closes its showing as well, and makes no second record', async () => {
    const { device, show, platform, idle, server, kept } = await setUp()
    await kept('r:') // the database is open
    const { take, ends } = show()
    take('chosen', low)
    for (let turn = 0; turn < 20; turn++) await Promise.resolve() // the draft is on its way, the page has not heard of it yet
    platform.page.fire('pagehide')
    platform.freeze()
    await idle()
    await (await openKeepingPage(device)).resume()
    platform.thaw()
    platform.page.fire('pageshow')
    take('chosen', { answers: [{ ...rating, value: 5, band: 'high' }] })
    await idle()
    await (await openKeepingPage(device)).resume()
    expect(ends).toEqual(['closed'])
    expect(server.requests).toHaveLength(1)
  })

  test('put away for a while, whose showing nobody finished, goes on with it', async () => {
    const { device, show, platform, idle, server } = await setUp()
    const { take, ends } = show()
    take('chosen', low)
    await idle()
    platform.page.fire('pagehide')
    platform.page.fire('pageshow')
    await idle()
    await (await openKeepingPage(device)).resume()
    expect({ ends, requests: server.requests }).toEqual({ ends: [], requests: [] })
    take('sending', full)
    await idle()
    expect(server.requests).toHaveLength(1)
  })

  test('put away and brought back while Send is at work does not take its own answer for another page’s', async () => {
    const { show, platform, idle } = await setUp()
    const { take, ends } = show()
    take('chosen', low)
    await idle()
    take('sending', full)
    platform.page.fire('pagehide')
    platform.page.fire('pageshow')
    await idle()
    expect(ends).toEqual([])
  })

  test('that is shown without ever having been put away holds its showing no longer than it lasts', async () => {
    const { device, show, platform, idle } = await setUp()
    const { release, showing } = show()
    await idle()
    platform.page.fire('pageshow')
    await idle()
    release()
    await idle()
    expect(await device.openTab().locks.run(`moodpoint:draft:${showing.id}`, 'ifAvailable', async () => {})).toBe(true)
  })

  test('learns that its answer was sent, though late and by another tab', async () => {
    const { device, show, clock, server, idle, ...mine } = await setUp()
    const theirs = await openKeepingPage(device)
    let answer: (response: Response) => void = () => {}
    server.react(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve
        }),
      200,
    )
    theirs.show({ id: '019aefff-0000-7000-8000-00000000000c' }).take('sending', full)
    await idle()
    const { take, told } = show()
    take('sending', full)
    await clock.advance(2500)
    expect(told).toEqual(['saved'])
    answer(new Response())
    await clock.advance(1000) // it looks once a second
    expect(server.requests).toHaveLength(2)
    expect(await mine.kept('r:')).toEqual({})
    expect(told).toEqual(['saved', 'sent'])
  })

  test('has no timer, no listener and no lock of a showing that is over', async () => {
    const { show, platform, idle, life } = await setUp()
    const { take } = show()
    take('chosen', low)
    take('sending', full)
    await idle()
    take('closed', full)
    await idle()
    life.abort()
    expect({ timers: platform.timers(), listeners: platform.page.listeners() }).toEqual({ timers: 0, listeners: 0 })
  })

  test('is never thrown at when it comes back while the device fails', async () => {
    const { show, platform, storage, idle } = await setUp()
    const caught = caughtErrors('unhandledRejection')
    show().take('chosen', low)
    await idle()
    vi.spyOn(storage, 'transact').mockRejectedValue(new Error('disk asleep'))
    platform.page.fire('pagehide')
    platform.page.fire('pageshow')
    await idle()
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(caught).toEqual([])
  })
})
