// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { file, openMood } from './compose/aMood.js'
import { caughtErrors } from './compose/caughtErrors.js'
import { createDevice } from './platform/fakePlatform.js'

const nothing = { hosts: 0, timers: 0, listeners: 0 }

let consoleError = vi.spyOn(console, 'error')
beforeEach(() => {
  consoleError = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => consoleError.mockRestore())

describe('a prompt whose moment has come', () => {
  test('is asked once, and the answer arrives', async () => {
    const device = createDevice()
    const { pass, count, press, happened } = openMood(device)
    await pass(2)
    expect(count('.faces label')).toBe(5)
    press('input[type=radio]')
    await pass(1)
    press('.send')
    await pass(1)
    expect(happened).toEqual(['shown mood', 'record mood', 'delivered mood'])
    expect(JSON.parse(device.server.requests[0]?.body ?? '')).toMatchObject({
      prompt: 'mood',
      ending: 'sent',
      answers: [{ value: 1, band: 'low' }],
      step: 1,
      share: 1,
    })
    expect(consoleError).not.toHaveBeenCalled()
  })

  test('asks in one of two tabs that come to it at once', async () => {
    const device = createDevice()
    const tabs = [openMood(device), openMood(device)]
    await tabs[0]?.pass(1)
    for (const { rest } of tabs) await rest()
    expect(tabs.map(({ roots }) => roots().length).sort()).toEqual([0, 1])
  })

  test('waits for the host’s event, told before the prompts were there', async () => {
    const device = createDevice()
    const { mood, pass, count } = openMood(device, {
      prompts: { prompts: [{ ...prompt('paid'), when: { event: 'paid' } }] },
    })
    mood.event('paid')
    await pass(1)
    expect(count('.faces label')).toBe(5)
  })

  test.each([
    [{ waited: 240 }, 5],
    [{ waited: 20 }, 0],
    [undefined, 0],
  ])('waits for the host’s event with data that fits, told before the prompts were there: %j', async (data, faces) => {
    const when = { event: { name: 'chat-closed', if: { waited: '> 120' } } }
    const { mood, pass, count, happened } = openMood(createDevice(), {
      prompts: { prompts: [{ ...prompt('chat'), when }] },
    })
    mood.event('chat-closed', data)
    await pass(2)
    expect(count('.faces label')).toBe(faces)
    expect(happened).toEqual(faces ? ['shown chat'] : [])
  })

  test('costs no showing where it cannot be drawn, and says so', async () => {
    const device = createDevice()
    const broken = { ...file.prompts[0], question: { fr: 'Ça va ?' } }
    const { pass, roots, mood, happened } = openMood(device, { prompts: { prompts: [broken] } as never })
    await pass(2)
    expect(roots()).toEqual([])
    expect(happened).toEqual([expect.stringContaining('"mood" cannot be shown')])
    expect((await mood.explain())[0]?.pass).toBe(true)
  })
})

const prompt = (id: string) => ({ id, question: `How was ${id}?` })
const two = {
  prompts: [
    { ...prompt('one'), when: { event: 'never' } },
    { ...prompt('two'), when: { event: 'never' } },
  ],
}

describe('a prompt the host shows', () => {
  test('skips pacing, and tells how it ended', async () => {
    const { mood, rest, press, count } = openMood(createDevice(), { prompts: two })
    for (const how of ['dismissed', 'dismissed'] as const) {
      const shown = mood.show('one')
      await rest()
      expect(count('section')).toBe(1)
      press('.quiet')
      expect(await shown).toBe(how)
    }
  })

  test('is one at a time: what is asked for at the same moment waits for nothing and is not shown', async () => {
    const { mood, rest, roots, press } = openMood(createDevice(), { prompts: two })
    const shown = [mood.show('one'), mood.show('two')]
    await rest()
    expect(roots()).toHaveLength(1)
    press('.quiet')
    expect(await Promise.all(shown)).toEqual(['dismissed', 'none'])
  })

  test('that nobody knows is an error that names those there are', async () => {
    const { mood, happened } = openMood(createDevice(), { prompts: two })
    expect(await mood.show('three')).toBe('none')
    expect(happened).toEqual([expect.stringMatching(/three.*one,two/)])
  })
})

describe('the launcher', () => {
  const open = () => openMood(createDevice(), { prompts: { prompts: [{ ...prompt('always'), where: 'launcher' }] } })

  test('is one button that opens the prompt, however often it was opened before', async () => {
    const { rest, press, count } = open()
    for (let time = 0; time < 3; time++) {
      await rest()
      expect(count('.launcher')).toBe(1)
      press('.launcher')
      await rest()
      expect(count('dialog')).toBe(1)
      press('dialog .quiet')
    }
  })

  test('pressed twice before the prompt is there opens it once', async () => {
    const { rest, press, count } = open()
    await rest()
    press('.launcher')
    press('.launcher')
    await rest()
    press('dialog .quiet')
    await rest()
    expect(count('dialog')).toBe(0)
  })

  test('pressed twice while another prompt is open puts itself in its place, once', async () => {
    const { mood, rest, press, count } = openMood(createDevice(), {
      prompts: { prompts: [{ ...prompt('always'), where: 'launcher' }, ...two.prompts] },
    })
    void mood.show('one')
    await rest()
    press('.launcher')
    press('.launcher')
    await rest()
    expect([count('section'), count('dialog')]).toEqual([0, 1])
    press('dialog .quiet')
    await rest()
    expect(count('dialog')).toBe(0)
  })

  test('is one where consent comes right after the start', async () => {
    const { mood, rest, count } = openMood(createDevice(), {
      prompts: { prompts: [{ ...prompt('always'), where: 'launcher' }] },
    })
    await mood.setConsent(true)
    await rest()
    expect(count('.launcher')).toBe(1)
  })
})

describe('a device that keeps nothing', () => {
  test('still offers the launcher: what the person opens always works', async () => {
    const device = createDevice()
    const platform = device.openTab()
    const { openStorage } = platform
    platform.openStorage = (...args) => {
      const storage = openStorage(...args)
      const full = new DOMException('disk full', 'QuotaExceededError')
      return {
        ...storage,
        transact: (mode, work) => (mode === 'readonly' ? storage.transact(mode, work) : Promise.reject(full)),
      }
    }
    const prompts = { prompts: [{ ...prompt('always'), where: 'launcher' as const }] }
    const { rest, count } = openMood(device, { prompts }, platform)
    await rest()
    expect(count('.launcher')).toBe(1)
  })
})

describe('prompts that cannot be had', () => {
  test.each([['html'], [404], ['offline']] as const)('are one error, and the page goes on: %j', async (reaction) => {
    const device = createDevice()
    device.server.react(reaction)
    const { mood, pass, happened, roots } = openMood(device, { prompts: '/prompts.json' })
    await pass(2)
    expect(happened).toEqual([expect.stringContaining('error /prompts.json: ')])
    expect(consoleError).toHaveBeenCalledTimes(1)
    expect(roots()).toEqual([])
    expect(await mood.explain()).toEqual([])
  })
})

describe('destroy', () => {
  test.each([
    ['at once', async () => {}],
    ['before the moment of the prompt', async ({ rest }: ReturnType<typeof openMood>) => rest()],
    ['while it asks', async ({ pass }: ReturnType<typeof openMood>) => pass(2)],
    [
      'while it thanks',
      async ({ pass, press }: ReturnType<typeof openMood>) => {
        await pass(2)
        press('input[type=radio]')
        press('.send')
        await pass(1)
      },
    ],
  ])('%s takes everything off the page', async (_, prepare) => {
    const opened = openMood(createDevice())
    await prepare(opened)
    opened.mood.destroy()
    await opened.rest()
    expect(opened.left()).toEqual(nothing)
    await opened.pass(10)
    expect(opened.left()).toEqual(nothing)
  })

  test('while the prompts are on their way leaves nothing that comes later', async () => {
    const device = createDevice()
    let answer: (response: Response) => void = () => {}
    device.server.react(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve
        }),
    )
    const { mood, pass, left } = openMood(device, { prompts: '/prompts.json' })
    await pass(1)
    mood.destroy()
    answer(Response.json(file))
    await pass(5)
    expect(left()).toEqual(nothing)
  })

  // Every transaction is a moment between two steps; whatever comes after must notice that its page is gone.
  test('in any transaction takes everything off the page', async () => {
    const caught = caughtErrors('unhandledRejection')
    const leftovers: string[] = []
    let moment = 0
    for (let isReached = true; isReached; ) {
      const { transactions, left } = await destroyIn(++moment)
      isReached = transactions >= moment
      if (isReached && Object.values(left).some(Boolean)) leftovers.push(`${moment}: ${JSON.stringify(left)}`)
    }
    expect(moment).toBeGreaterThan(8) // or the way has become so short that this finds nothing
    expect(leftovers).toEqual([])
    expect(caught).toEqual([])
  })
})

/** Destroys a page that delivers an earlier record and shows a prompt, as its transaction of that number begins. */
async function destroyIn(moment: number) {
  const device = createDevice()
  const before = openMood(device, { prompts: two })
  device.server.react('offline')
  void before.mood.show('one')
  await before.rest()
  before.press('input[type=radio]')
  before.press('.send')
  await before.rest()
  before.platform.kill()
  const platform = device.openTab()
  let transactions = 0
  const { openStorage } = platform
  platform.openStorage = (...args) => {
    const storage = openStorage(...args)
    return {
      ...storage,
      async transact(mode, work) {
        if (++transactions === moment) await Promise.resolve().then(() => opened.mood.destroy())
        return storage.transact(mode, work)
      },
    }
  }
  const opened = openMood(device, { prompts: two }, platform)
  void opened.mood.show('two')
  await opened.pass(2)
  return { transactions, left: opened.left() }
}
