// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MoodpointRecord } from '../src/index.js'
import type { Prompt } from '../src/prompts/types.js'
import { openMood } from './compose/aMood.js'
import { entriesOf } from './platform/entriesOf.js'
import { createDevice, type Device } from './platform/fakePlatform.js'

const day = 864e5
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const checkout: Prompt = { id: 'checkout', question: 'How was it?', touchpoint: 'paid', when: { event: 'paid' } }
const journey = [{ touchpoint: 'paid', stage: 'during' as const }]

/** A page of the device; the change is that of a day, where one is given. */
function open(device: Device, date?: string, options = {}) {
  const changes = date ? [{ date, touchpoint: 'paid', text: 'Three steps.' }] : undefined
  return openMood(device, { prompts: { prompts: [checkout], journey, ...(changes && { changes }) }, ...options })
}

/** The person answers with a face, from 1 to 5. */
async function answer(page: ReturnType<typeof openMood>, value: number) {
  page.mood.event('paid')
  await page.rest()
  const faces = page.roots()[0]?.querySelectorAll<HTMLElement>('input[type=radio]')
  faces?.[value - 1]?.click()
  page.press('.send')
  await page.pass(4)
}

/** Answers on a first day, and comes back thirty days later. */
async function comeBack(value: number, date = 20, options = {}) {
  const device = createDevice()
  const changedOn = dateOf(device.clock.now() + date * day)
  const first = open(device, undefined, options)
  await answer(first, value)
  first.platform.kill()
  await device.clock.advance(30 * day)
  return { device, changedOn, id: `change:paid:${changedOn}`, page: open(device, changedOn, options) }
}

const recordsOf = (page: ReturnType<typeof openMood>) => {
  const records: MoodpointRecord[] = []
  page.mood.on('record', (record) => void records.push(record))
  return records
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

describe('a change', () => {
  test('is told once to who answered low there before, and its answer arrives as a record of its own', async () => {
    const { device, page, id, changedOn } = await comeBack(2)
    const records = recordsOf(page)
    page.mood.event('paid')
    await page.rest()
    expect(page.roots()[0]?.textContent).toContain('You told us. We changed it. Three steps. Better now?')
    page.roots()[0]?.querySelectorAll<HTMLElement>('input[type=radio]')[4]?.click()
    expect(page.count('textarea')).toBe(0)
    page.press('.send')
    await page.pass(10)
    expect(page.happened.filter((told) => told.startsWith('shown'))).toEqual([`shown ${id}`])
    expect(records).toMatchObject([
      {
        prompt: id,
        touchpoint: 'paid',
        stage: 'during',
        answers: [{ question: 'better', scale: 'faces-5', value: 5, band: 'high' }],
      },
    ])
    page.platform.kill()
    await device.clock.advance(100 * day)
    const later = open(device, changedOn)
    later.mood.event('paid')
    await later.rest()
    expect(later.happened).toEqual(['shown checkout'])
  })

  test.each([
    ['answered well there', 4, 20],
    ['answered low after it', 1, -1],
  ])('is not told to who %s, and explain() says why', async (_, value, date) => {
    const { page, id } = await comeBack(value, date)
    page.mood.event('paid')
    await page.rest()
    expect(page.roots()).toEqual([])
    const verdict = (await page.mood.explain()).find(({ prompt }) => prompt === id)
    expect(verdict?.gates.filter(({ pass }) => !pass)).toMatchObject([{ gate: 'change', code: 'not-low-here' }])
  })

  test('is not told before its day, nor where nothing may be remembered', async () => {
    const ahead = await comeBack(1, 40)
    ahead.page.mood.event('paid')
    await ahead.page.rest()
    expect(ahead.page.roots()).toEqual([])
    const stops = async ({ page, id }: typeof ahead) =>
      (await page.mood.explain())
        .find(({ prompt }) => prompt === id)
        ?.gates.flatMap(({ pass, code }) => (pass ? [] : code))
    expect(await stops(ahead)).toEqual(['not-yet'])
    const forgotten = await comeBack(1, 20)
    await forgotten.page.mood.setConsent(false)
    expect(await stops(forgotten)).toEqual(['no-consent', 'not-low-here'])
  })

  test('waits as long after another prompt as every prompt does', async () => {
    const device = createDevice()
    const first = open(device)
    await answer(first, 1)
    first.platform.kill()
    await device.clock.advance(5 * day)
    const soon = open(device, dateOf(device.clock.now() - day))
    soon.mood.event('paid')
    await soon.rest()
    expect(soon.roots()).toEqual([])
    soon.platform.kill()
    await device.clock.advance(10 * day)
    const later = open(device, dateOf(device.clock.now() - 11 * day))
    later.mood.event('paid')
    await later.rest()
    expect(later.happened).toEqual([expect.stringContaining('shown change:')])
  })

  test('that is malformed is one error, and the prompts of the file work', async () => {
    const page = openMood(createDevice(), { prompts: { prompts: [checkout], changes: [{ date: 'now' }] as never } })
    page.mood.event('paid')
    await page.rest()
    expect(page.happened).toEqual([
      'error changes[0].date: cannot be used; npx moodpoint check names the remedy',
      'shown checkout',
    ])
  })

  test('needs of an answer where it was given and how good it was, and no more', async () => {
    const device = createDevice()
    const page = open(device)
    await answer(page, 1)
    const { 'h:': history } = await entriesOf(page.platform.openStorage('moodpoint', 'local'), 'h:')
    const { checkout: own } = (history as { prompts: Record<string, object> }).prompts
    expect(own).toMatchObject({ touchpoint: 'paid', band: 'low' })
    expect(Object.keys(Object(own)).sort()).toEqual(['answeredAt', 'band', 'draw', 'showings', 'shownAt', 'touchpoint'])
  })
})
