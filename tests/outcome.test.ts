// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseRecord } from '../src/records/parse.js'
import { outcomeRates } from '../src/results/analysis.js'
import { visitGapMs } from '../src/visit/visitGapMs.js'
import { openMood } from './compose/aMood.js'
import { createDevice, type Device } from './platform/fakePlatform.js'

const day = 864e5
const checkout = { id: 'checkout', question: 'How was it?', touchpoint: 'paid', when: { event: 'paid' } }
const options = { prompts: { prompts: [checkout] }, send: ['response' as const, 'outcome' as const] }

const sentBy = ({ server }: Device) =>
  server.requests.filter(({ url }) => !url.endsWith('.json')).map(({ body }) => JSON.parse(body))

/** The person answers with a face, from 1 to 5, and maybe words. */
async function answer(page: ReturnType<typeof openMood>, value: number) {
  page.mood.event('paid')
  await page.rest()
  page.roots()[0]?.querySelectorAll<HTMLElement>('input[type=radio]')[value - 1]?.click()
  page.press('.send')
  await page.pass(4)
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

describe('an outcome', () => {
  test('arrives with what this device felt, weeks later, and a report joins the two', async () => {
    const device = createDevice()
    const first = openMood(device, options)
    await answer(first, 5)
    first.platform.kill()
    await device.clock.advance(20 * day)
    const later = openMood(device, options)
    await later.pass(1)
    expect(await later.mood.outcome('converted', { value: 42 })).toBe(true)
    await later.pass(1)
    const [response, outcome, ...others] = sentBy(device)
    expect(others).toEqual([])
    expect(parseRecord(outcome)).toEqual({ ok: true, record: outcome })
    expect(outcome).toEqual({
      ...{ v: 1, id: expect.any(String), kind: 'outcome', name: 'converted', value: 42 },
      at: new Date(device.clock.now() - 1000).toISOString(),
      visit: expect.any(String),
      felt: [{ touchpoint: 'paid', band: 'high', days: 20 }],
      sdk: response.sdk,
    })
    expect(outcome.visit).not.toBe(response.visit)
    const rates = outcomeRates([response, outcome], { outcome: 'converted', touchpoint: 'paid' })
    expect(rates.high).toMatchObject({ n: 1, value: 100 })
  })

  test('names the visit of the answers, and no value where there is none', async () => {
    const device = createDevice()
    const page = openMood(device, options)
    await answer(page, 1)
    await page.mood.outcome('churned')
    await page.pass(1)
    const [response, outcome] = sentBy(device)
    expect(outcome.visit).toBe(response.visit)
    expect(outcome).not.toHaveProperty('value')
    expect(outcome.felt).toEqual([{ touchpoint: 'paid', band: 'low', days: 0 }])
  })

  test.each([
    ['names the visit as long as it lasts', visitGapMs - 1, expect.any(String)],
    ['names none when the last page view is half an hour ago', visitGapMs, null],
  ])('%s', async (_, sinceArrival, visit) => {
    const device = createDevice()
    const page = openMood(device, { ...options, prompts: { prompts: [] } })
    await page.pass(1)
    await device.clock.advance(sinceArrival - 1000)
    expect(await page.mood.outcome('converted')).toBe(true)
    await page.rest()
    expect(sentBy(device)).toMatchObject([{ kind: 'outcome', visit }])
  })

  test('that is reported before the visit has begun names none', async () => {
    const device = createDevice()
    const first = openMood(device, options)
    await first.pass(1)
    first.platform.kill()
    await device.clock.advance(day)
    device.server.react(() => new Promise<Response>(() => {}), 200)
    const page = openMood(device, { ...options, prompts: '/prompts.json' })
    await page.mood.outcome('converted')
    await page.rest()
    expect(sentBy(device).at(-1)).toMatchObject({ kind: 'outcome', visit: null })
  })

  test('outlives an endpoint that is away, and tells of it as of every record', async () => {
    const device = createDevice()
    device.server.react('offline')
    const page = openMood(device, options)
    await page.pass(1)
    expect(await page.mood.outcome('converted')).toBe(true)
    await page.rest()
    expect(await page.mood.outbox.list()).toMatchObject([{ kind: 'outcome', prompt: '', state: 'waiting' }])
    page.platform.kill()
    device.server.react(200)
    const next = openMood(device, options)
    await next.pass(3)
    expect(next.happened).toContain('delivered ')
    expect(sentBy(device).at(-1)).toMatchObject({ kind: 'outcome' })
  })

  test.each([
    ['without consent', { consent: 'required' as const }, false],
    ['where the browser asks for privacy', {}, true],
  ])('is not made %s', async (_, more, isPrivate) => {
    const device = createDevice()
    const platform = device.openTab()
    platform.page.isPrivate = () => isPrivate
    const page = openMood(device, { ...options, ...more }, platform)
    await page.pass(1)
    expect(await page.mood.outcome('converted')).toBe(false)
    await page.pass(1)
    expect(await page.mood.outbox.list()).toEqual([])
    expect({ sent: sentBy(device), happened: page.happened }).toEqual({ sent: [], happened: [] })
  })

  test('is made as soon as consent is there', async () => {
    const device = createDevice()
    const page = openMood(device, { ...options, consent: 'required' })
    void page.mood.setConsent(true)
    expect(await page.mood.outcome('converted')).toBe(true)
  })

  test('in memory alone names no visit', async () => {
    const device = createDevice()
    const page = openMood(device, { ...options, storage: 'none' })
    await page.pass(1)
    expect(await page.mood.outcome('converted')).toBe(true)
    await page.rest()
    expect(sentBy(device)).toMatchObject([{ kind: 'outcome', visit: null, felt: [] }])
  })

  test.each<[string, unknown[], object, string]>([
    ['a name with a space', ['it converted'], {}, 'expected a name of 1 to 128 letters'],
    ['no name', [undefined], {}, 'expected a name'],
    ['a value that is no number', ['converted', { value: '42' }], {}, 'value: expected a number, got 42'],
    ['no endpoint that is owed it', ['converted'], { send: ['response'] }, 'let the option "send" name "outcome"'],
    ['no endpoint', ['converted'], { endpoint: undefined }, 'no endpoint is owed it'],
  ])('with %s is one error that names the remedy', async (_, given, more, problem) => {
    const { mood, happened, pass } = openMood(createDevice(), { ...options, ...more })
    await pass(1)
    const outcome = mood.outcome as (...args: unknown[]) => Promise<boolean>
    expect(await outcome(...given)).toBe(false)
    expect(happened).toEqual([expect.stringContaining(problem)])
  })

  test('goes to the endpoints it is owed to, and to no other', async () => {
    const device = createDevice()
    const endpoint = ['/plain', { name: 'own', url: '/own', send: ['outcome' as const] }]
    const page = openMood(device, { prompts: options.prompts, endpoint })
    await page.pass(1)
    expect(await page.mood.outcome('converted')).toBe(true)
    await page.pass(1)
    expect(device.server.requests.map(({ url }) => url)).toEqual(['/own'])
  })

  test('that finds the outbox full is told as dropped', async () => {
    const page = openMood(createDevice(), { ...options, limits: { records: 0 } })
    await page.pass(1)
    expect(await page.mood.outcome('converted')).toBe(false)
    expect(page.happened).toEqual(['dropped '])
  })
})
