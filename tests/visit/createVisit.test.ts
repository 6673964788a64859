import { describe, expect, test } from 'vitest'
import type { Storage, Transaction } from '../../src/platform/storage.js'
import { uuidFrom } from '../../src/platform/uuid.js'
import { allGates } from '../../src/targeting/allGates.js'
import { decide } from '../../src/targeting/decide.js'
import { createVisit } from '../../src/visit/createVisit.js'
import type { PromptHistory, VisitState } from '../../src/visit/facts.js'
import { factsOf } from '../../src/visit/factsOf.js'
import { entriesOf } from '../platform/entriesOf.js'
import { createDevice, type Device } from '../platform/fakePlatform.js'
import { aPrompt } from '../prompts/aPrompt.js'

const minute = 60_000
const day = 24 * 60 * minute
const page = { url: 'https://shop.example/', consent: 'ok' as const, canRemember: true, coin: 0.5 }
const mood = aPrompt()

function openPage(device: Device) {
  const { clock, random, openStorage } = device.openTab()
  const storage = openStorage('test', 'local')
  const visit = createVisit(storage, clock, random)
  const reserve = async (prompt: string, mayAsk: () => boolean) => !!(await visit.reserve(prompt, mayAsk))
  const ask = async (prompt = mood) =>
    !!(await visit.reserve(
      prompt.id,
      (history) => decide(prompt, factsOf(page, history), clock.now(), allGates()).pass,
    ))
  const note = (prompt: string, ending: 'answeredAt' | 'dismissedAt') =>
    storage.transact('readwrite', (transaction) => visit.note(transaction, prompt, ending))
  const stateOf = async (): Promise<VisitState> => (await visit.history()).visit
  const historyOf = async (prompt: string): Promise<PromptHistory | undefined> =>
    (await visit.history()).prompts[prompt]
  /** The page is seen anew, and the visit is told. */
  const arrive: typeof visit.arrive = (...told) => {
    visit.turn()
    return visit.arrive(...told)
  }
  return { ...visit, arrive, tell: visit.arrive, reserve, ask, note, stateOf, historyOf, storage }
}

describe('a visit', () => {
  test('counts page views over all tabs, one step each', async () => {
    const device = createDevice()
    const [one, other] = [openPage(device), openPage(device)]
    await one.arrive([])
    await other.arrive([])
    await one.arrive([])
    expect(await other.stateOf()).toMatchObject({ step: 3, asked: 0, bytes: (await one.stateOf()).bytes })
  })

  test.each([
    ['goes on', 'just under half an hour', 30 * minute - 1, 2],
    ['begins anew', 'half an hour', 30 * minute, 1],
    ['begins anew', 'a day', day, 1],
  ])('%s after %s', async (_, __, gapMs, step) => {
    const device = createDevice()
    const { arrive, stateOf } = openPage(device)
    await arrive([])
    const { begunAt } = await stateOf()
    await device.clock.advance(gapMs)
    await arrive([])
    const state = await stateOf()
    expect(state.step).toBe(step)
    expect(state.begunAt === begunAt).toBe(step === 2)
  })

  test('is as long as it goes on: each page view counts half an hour from itself', async () => {
    const device = createDevice()
    const { arrive, stateOf } = openPage(device)
    for (let view = 0; view < 5; view++) {
      await arrive([])
      await device.clock.advance(20 * minute)
    }
    expect((await stateOf()).step).toBe(5)
  })

  test('counts a page view that is told twice once', async () => {
    const device = createDevice()
    const [one, other] = [openPage(device), openPage(device)]
    for (const tell of [one.tell, one.arrive, one.tell, other.arrive, other.tell]) await tell([])
    expect(await one.stateOf()).toMatchObject({ step: 3 })
  })

  test('that a showing begins counts the view of its page', async () => {
    const { tell, ask, stateOf } = openPage(createDevice())
    await ask()
    await tell([])
    expect(await stateOf()).toMatchObject({ step: 1, asked: 1 })
  })

  test('is told while it is being kept, as it will be', async () => {
    const { tell, history } = openPage(createDevice())
    const met: unknown[] = []
    await tell([mood], (known) => met.push(structuredClone(known)))
    expect(met).toEqual([await history()])
  })

  test('is told before what else its transaction reads has come, and lasts until it has', async () => {
    const { arrive } = openPage(createDevice())
    const heard: string[] = []
    const alongside = async (transaction: Transaction) => {
      for (const _ of 'some more requests') await transaction.get('m:totals')
      heard.push('alongside')
    }
    await arrive([mood], () => void heard.push('met'), alongside)
    expect(heard).toEqual(['met', 'alongside'])
  })

  test('that cannot be counted fails once, whatever fails beside it', async () => {
    const { clock, random } = createDevice().openTab()
    const failing = async () => Promise.reject(new Error('gone'))
    const transaction = { get: failing, range: failing } as unknown as Transaction
    const storage = { transact: (_: unknown, work: (own: Transaction) => unknown) => work(transaction) }
    const visit = createVisit(storage as unknown as Storage, clock, random)
    await expect(visit.arrive([], undefined, failing)).rejects.toThrow('gone')
    // A rejection nobody handles is told of after the microtasks, and fails the run.
    await new Promise((resolve) => setTimeout(resolve))
  })

  test('begins anew where the clock was set back further than half an hour', async () => {
    const device = createDevice()
    const { arrive, stateOf } = openPage(device)
    await arrive([])
    device.clock.jump(-day)
    await arrive([])
    expect((await stateOf()).step).toBe(1)
  })

  test('has chance for a random id that says no more than when it began', async () => {
    const ids = await Promise.all(
      [createDevice(), createDevice()].map(async (device) => {
        device.openTab() // so that the two do not draw alike
        const { arrive, stateOf } = openPage(device)
        await arrive([])
        const { begunAt, bytes } = await stateOf()
        return uuidFrom(begunAt, bytes)
      }),
    )
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })
})

describe('the number that decides on a share', () => {
  test('is drawn once for each prompt and kept for ever', async () => {
    const device = createDevice()
    const { arrive, historyOf } = openPage(device)
    await arrive([mood])
    const drawn = await historyOf('mood')
    expect(drawn).toMatchObject({ draw: expect.any(Number), showings: 0 })
    await device.clock.advance(400 * day)
    await openPage(device).arrive([mood, aPrompt({ id: 'other' })])
    expect(await historyOf('mood')).toMatchObject({ draw: drawn?.draw, showings: 0 })
    expect((await historyOf('other'))?.draw).not.toBe(drawn?.draw)
  })
})

describe('a reservation', () => {
  test('writes the showing it allows', async () => {
    const device = createDevice()
    const { arrive, ask, stateOf, historyOf } = openPage(device)
    await arrive([mood])
    expect(await ask()).toBe(true)
    expect(await stateOf()).toMatchObject({ asked: 1 })
    expect(await historyOf('mood')).toMatchObject({ showings: 1, shownAt: device.clock.now() })
  })

  test('that is refused writes nothing', async () => {
    const { arrive, reserve, storage } = openPage(createDevice())
    await arrive([mood])
    const before = await entriesOf(storage)
    expect(await reserve('mood', () => false)).toBe(false)
    expect(await entriesOf(storage)).toEqual(before)
  })

  test('made in two tabs at once is given to exactly one', async () => {
    const device = createDevice()
    const tabs = Array.from({ length: 2 }, () => openPage(device))
    for (const { arrive } of tabs) await arrive([mood])
    const given = await Promise.all(tabs.map(({ ask }) => ask()))
    expect(given.filter(Boolean)).toHaveLength(1)
    expect(await tabs[0]?.historyOf('mood')).toMatchObject({ showings: 1 })
  })

  test('of two prompts in ten tabs at once is given to exactly one', async () => {
    const device = createDevice()
    const prompts = [mood, aPrompt({ id: 'other' })]
    const tabs = Array.from({ length: 10 }, () => openPage(device))
    for (const { arrive } of tabs) await arrive(prompts)
    const given = await Promise.all(tabs.flatMap(({ ask }) => prompts.map((prompt) => ask(prompt))))
    expect(given.filter(Boolean)).toHaveLength(1)
  })

  test('whose rule throws fails and writes nothing', async () => {
    const { arrive, reserve, storage } = openPage(createDevice())
    await arrive([mood])
    const before = await entriesOf(storage)
    const failing = reserve('mood', () => {
      throw new Error('bad rule')
    })
    await expect(failing).rejects.toThrow('bad rule')
    expect(await entriesOf(storage)).toEqual(before)
  })
})

describe('what became of a showing is remembered:', () => {
  test('an answer starts the count of showings anew', async () => {
    const device = createDevice()
    const { arrive, ask, note, historyOf } = openPage(device)
    await arrive([mood])
    await ask()
    await device.clock.advance(5000)
    await note('mood', 'answeredAt')
    expect(await historyOf('mood')).toMatchObject({ showings: 0, answeredAt: device.clock.now() })
  })

  test('a dismissal leaves the count as it is', async () => {
    const device = createDevice()
    const { arrive, ask, note, historyOf } = openPage(device)
    await arrive([mood])
    await ask()
    await note('mood', 'dismissedAt')
    expect(await historyOf('mood')).toMatchObject({ showings: 1, dismissedAt: device.clock.now() })
  })

  test('so is where an answer was given, and how good it was, over other pages', async () => {
    const device = createDevice()
    const { arrive, storage, note, historyOf } = openPage(device)
    await arrive([mood])
    const felt = { touchpoint: 'cart', band: 'low', answeredAt: 7 } as const
    await storage.transact('readwrite', (transaction) => {
      return createVisit(storage, device.clock, device.openTab().random).note(transaction, 'mood', 'answeredAt', felt)
    })
    await openPage(device).arrive([mood])
    expect(await historyOf('mood')).toMatchObject(felt)
    await note('mood', 'dismissedAt')
    expect(await historyOf('mood')).toMatchObject(felt)
  })

  test('so is that of a prompt the file no longer names', async () => {
    const { arrive, note, historyOf } = openPage(createDevice())
    await arrive([])
    await note('gone', 'answeredAt')
    expect(await historyOf('gone')).toMatchObject({ showings: 0, answeredAt: expect.any(Number) })
  })
})

describe('a clock that was wrong', () => {
  test('by ten years, when set right, silences no prompt for longer than its own quiet', async () => {
    const device = createDevice()
    const before = openPage(device)
    device.clock.jump(3650 * day)
    await before.arrive([mood])
    expect(await before.ask()).toBe(true)
    device.clock.jump(-3650 * day)
    const after = openPage(device)
    await after.arrive([mood])
    expect(await after.ask()).toBe(false)
    await device.clock.advance(15 * day) // a prompt may be shown 14 days after another
    await after.arrive([mood])
    expect(await after.ask()).toBe(true)
  })
})
