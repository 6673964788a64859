// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { file, openMood } from './compose/aMood.js'
import { createDevice, type Device } from './platform/fakePlatform.js'

const paid = { prompts: [{ id: 'paid', question: 'How was paid?', when: { event: 'paid' } }] }

describe('consent', () => {
  test('that is said again on every page counts no page view twice', async () => {
    const device = createDevice()
    const { mood, pass, press } = openMood(device)
    await mood.setConsent(true)
    await pass(2)
    press('input[type=radio]')
    press('.send')
    await pass(1)
    expect(JSON.parse(device.server.requests[0]?.body ?? '')).toMatchObject({ step: 1 })
  })

  test('that is missing keeps the page from asking, and the device empty', async () => {
    const device = createDevice()
    const { mood, pass, roots } = openMood(device, { consent: 'required' })
    await pass(2)
    expect(roots()).toEqual([])
    const stops = (await mood.explain())[0]?.gates.filter((gate) => !gate.pass)
    expect(stops).toMatchObject([{ gate: 'consent', code: 'no-consent' }])
    await mood.setConsent(true)
    await pass(2)
    expect(roots()).toHaveLength(1)
  })
})

describe('consent that comes', () => {
  const steps = async (device: Device, { rest, pass, press }: ReturnType<typeof openMood>) => {
    await rest()
    await pass(2)
    press('input[type=radio]')
    press('.send')
    await pass(1)
    return device.server.requests.filter(({ url }) => url === '/feedback').map(({ body }) => JSON.parse(body).step)
  }

  test('while the prompts are on their way is no second view of the page', async () => {
    const device = createDevice()
    let answer = (_: Response) => {}
    const answered = new Promise<Response>((resolve) => {
      answer = resolve
    })
    device.server.react(() => answered, 200)
    const opened = openMood(device, { consent: 'required', prompts: '/prompts.json' })
    await opened.rest()
    const given = opened.mood.setConsent(true)
    answer(Response.json(file))
    await given
    expect(await steps(device, opened)).toEqual([1])
  })

  test.each([1, 2])('in transaction %i of the page is no second view of it', async (moment) => {
    const device = createDevice()
    const platform = device.openTab()
    let transactions = 0
    const { openStorage } = platform
    platform.openStorage = (...args) => {
      const storage = openStorage(...args)
      return {
        ...storage,
        transact: (mode, work) =>
          storage.transact(mode, async (transaction) => {
            const outcome = work(transaction)
            if (++transactions === moment) void opened.mood.setConsent(true)
            return outcome
          }),
      }
    }
    const opened = openMood(device, { consent: 'required' }, platform)
    expect(await steps(device, opened)).toEqual([1])
  })

  test('loses no event the host tells at once', async () => {
    const { mood, pass, count } = openMood(createDevice(), { consent: 'required', prompts: paid })
    void mood.setConsent(true)
    mood.event('paid')
    await pass(1)
    expect(count('.faces label')).toBe(5)
  })
})
