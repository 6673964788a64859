import { describe, expect, test, vi } from 'vitest'
import { entriesOf, fill } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import { aComment, rating } from '../receiver/aRecord.js'
import { openKeepingPage } from './aKeep.js'

const low = { answers: [rating], texts: { 'because comment': 'Too many' } }
const full = { answers: [rating, aComment('Too many steps')], texts: { 'because comment': 'Too many steps' } }

async function setUp(options?: Parameters<typeof openKeepingPage>[1]) {
  const device = createDevice()
  const page = await openKeepingPage(device, options)
  const bodies = async () =>
    Object.values(await page.kept('r:')).map((entry) => JSON.parse((entry as { body: string }).body))
  return { device, ...device, page, ...page, bodies }
}

describe('a showing', () => {
  test('leaves nothing on the device before something is chosen', async () => {
    const { show, storage, idle } = await setUp()
    show().take('invited')
    await idle()
    expect(await entriesOf(storage)).toEqual({})
  })

  test('is a draft from the first choice on, always the latest, without words', async () => {
    const { show, kept, idle } = await setUp()
    const { take, showing } = show()
    take('chosen', { answers: [{ ...rating, value: 5, band: 'high' }] })
    take('chosen', low)
    await idle()
    expect(await kept('d:')).toMatchObject({
      [`d:${showing.id}`]: { record: { ending: 'left', answers: [rating] }, texts: low.texts },
    })
  })

  test('writes once for many keys pressed at once', async () => {
    const { show, storage, idle } = await setUp()
    const transact = vi.spyOn(storage, 'transact')
    const { take } = show()
    for (let key = 0; key < 50; key++) take('chosen', low)
    await idle()
    expect(transact.mock.calls.length).toBeLessThanOrEqual(4)
  })

  test('never puts the address of the page on the device as it stands', async () => {
    const { show, storage, idle, server } = await setUp()
    server.react('offline')
    const { take } = show({ page: 'https://shop.example/order/4711?mail=ada@example.org' })
    take('chosen', low)
    await idle()
    take('sending', full)
    await idle()
    const stored = JSON.stringify(await entriesOf(storage))
    expect(stored).toContain('https://shop.example/order/:id')
    expect(stored).not.toMatch(/4711|ada@example/)
  })
})

describe('Send', () => {
  test('keeps the record before it is told, delivers it and says so', async () => {
    const { show, server, happened, idle } = await setUp()
    const { take, told } = show()
    take('chosen', low)
    take('sending', full)
    await idle()
    expect(happened).toEqual(['record', 'delivered'])
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({ ending: 'sent', answers: full.answers })
    expect(new Set(told)).toEqual(new Set(['sent']))
  })

  test('says that it is saved where the endpoint has not answered after two and a half seconds, then that it is sent', async () => {
    const { show, server, clock } = await setUp()
    let answer: (response: Response) => void = () => {}
    server.react(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve
        }),
    )
    const { take, told } = show()
    take('sending', full)
    await clock.advance(2499)
    expect(told).toEqual([])
    await clock.advance(1)
    expect(told).toEqual(['saved'])
    answer(new Response())
    await clock.advance(0)
    expect(told).toEqual(['saved', 'sent'])
  })

  test.each([
    ['offline', 'saved'],
    [500, 'saved'],
    [404, 'saved'],
    [422, 'parked'],
  ] as const)('with an endpoint that does %j says the truth: %s', async (reaction, outcome) => {
    const { show, server, idle, bodies, kept } = await setUp()
    server.react(reaction)
    const { take, told } = show()
    take('sending', full)
    await idle()
    expect(told.at(-1)).toBe(outcome)
    expect((await bodies()).length + Object.keys(await kept('x:')).length).toBe(1)
  })

  test('without an endpoint saves', async () => {
    const { show, idle, bodies } = await setUp({})
    const { take, told } = show()
    take('sending', full)
    await idle()
    expect(told).toEqual(['saved'])
    expect(await bodies()).toMatchObject([{ ending: 'sent' }])
  })

  test('where the outbox is full says so, keeps the draft, and works once there is room', async () => {
    const { show, storage, idle, happened, kept } = await setUp()
    await fill(storage, { 'm:totals': { last: 500, records: 500, bytes: 0 } })
    const { take, told } = show()
    take('chosen', low)
    take('sending', full)
    await idle()
    expect({ told, happened }).toEqual({ told: ['refused'], happened: ['dropped'] })
    expect(Object.keys(await kept('d:'))).toHaveLength(1)
    await fill(storage, { 'm:totals': { last: 500, records: 0, bytes: 0 } })
    take('sending', full)
    await idle()
    expect(told.at(-1)).toBe('sent')
    expect(await kept('d:')).toEqual({})
  })

  test('where the device fails says so, and closing then still counts the rating', async () => {
    const { show, storage, idle, happened, bodies, server } = await setUp()
    server.react('offline')
    const { take, told, ends } = show()
    const failing = vi.spyOn(storage, 'transact').mockRejectedValue(new Error('disk asleep'))
    take('sending', full)
    await idle()
    expect({ told, happened }).toEqual({ told: ['refused'], happened: ['storage: Error: disk asleep'] })
    failing.mockRestore()
    take('closed', low)
    await idle()
    expect(ends).toEqual(['closed'])
    expect(await bodies()).toMatchObject([{ ending: 'closed', answers: [rating] }])
  })

  test('with nothing but blank words keeps no record that every receiver would refuse', async () => {
    const { show, idle, bodies, server } = await setUp()
    server.react('offline')
    const { take } = show()
    take('chosen', { texts: { 'words comment': '  ' } })
    take('sending', { texts: { 'words comment': '  ' } })
    await idle()
    expect((await bodies()).filter(({ answers }) => answers.length === 0)).toEqual([])
  })

  test('after consent was withdrawn meanwhile still sends: the person asked for it', async () => {
    const { show, idle, policy, server, ends } = { ...(await setUp()), ends: [] as string[] }
    const { take, told } = show()
    take('chosen', low)
    await idle()
    await policy.setConsent(false)
    take('sending', full)
    await idle()
    expect(server.requests).toHaveLength(1)
    expect(told.at(-1)).toBe('sent')
    expect(ends).toEqual([])
  })
})

describe('closing', () => {
  test('before anything is chosen is a dismissal, remembered', async () => {
    const { show, idle, happened, kept, server } = await setUp()
    const { take, ends } = show()
    take('closed')
    await idle()
    expect({ ends, happened }).toEqual({ ends: ['dismissed'], happened: ['dismissed'] })
    expect(await kept('h:')).toMatchObject({
      'h:': { prompts: { 'order-confirmed': { dismissedAt: expect.any(Number) } } },
    })
    expect(server.requests).toEqual([])
  })

  test('after a rating counts it, without the words, which stay', async () => {
    const { show, idle, happened, server, unsentTexts } = await setUp()
    const { take, ends } = show()
    take('chosen', low)
    take('closed', low)
    await idle()
    expect({ ends, happened }).toEqual({ ends: ['closed'], happened: ['record', 'delivered'] })
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({ ending: 'closed', answers: [rating] })
    expect(server.requests[0]?.body).not.toContain('Too many')
    expect(await unsentTexts('order-confirmed')).toEqual(low.texts)
  })

  test('after Send, while the answer is still owed, leaves no timer behind that asks for it', async () => {
    const { show, idle, server, life, clock, platform, storage } = await setUp()
    server.react('silence')
    const { take, told } = show()
    take('sending', full)
    await idle()
    take('closed', full)
    await clock.advance(16_000) // the request has been given up by then
    const transact = vi.spyOn(storage, 'transact')
    await clock.advance(400)
    expect(transact).not.toHaveBeenCalled()
    life.abort()
    expect({ told: told.slice(1), timers: platform.timers() }).toEqual({ told: [], timers: 0 })
  })

  test('after Send ends as sent and makes no second record', async () => {
    const { show, idle, server } = await setUp()
    const { take, ends } = show()
    take('sending', full)
    await idle()
    take('closed', full)
    await idle()
    expect(ends).toEqual(['sent'])
    expect(server.requests).toHaveLength(1)
  })

  test.each([
    ['while the endpoint is silent', true],
    ['in the same moment as Send', false],
  ])('%s does not wait for it', async (_, isLater) => {
    const { show, idle, server, bodies } = await setUp()
    server.react(() => new Promise(() => {}))
    const { take, ends } = show()
    take('chosen', low)
    take('sending', full)
    if (isLater) await idle()
    take('closed', full)
    await idle()
    expect(ends).toEqual(['sent'])
    expect(await bodies()).toMatchObject([{ ending: 'sent' }])
  })

  test('is done at once where the device fails, and the failure is told', async () => {
    const { show, storage, idle, happened } = await setUp()
    vi.spyOn(storage, 'transact').mockRejectedValue(new Error('disk asleep'))
    const { take, ends } = show()
    take('closed', low)
    await idle()
    expect(ends).toEqual(['closed'])
    expect(happened).toEqual(['storage: Error: disk asleep'])
  })
})
