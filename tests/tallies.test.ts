// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { Prompt } from '../src/prompts/types.js'
import { parseRecord } from '../src/records/parse.js'
import type { TallyCounts, TallyRecord } from '../src/records/tally.js'
import { funnel } from '../src/results/analysis.js'
import { openMood } from './compose/aMood.js'
import { entriesOf } from './platform/entriesOf.js'
import { createDevice, type Device } from './platform/fakePlatform.js'

const day = 864e5
const none: TallyCounts = { eligible: 0, asked: 0, touched: 0, rated: 0, commented: 0, dismissed: 0, ignored: 0 }
const asked = { ...none, eligible: 1, asked: 1 }
const send = ['response' as const, 'tally' as const]
const prompt: Prompt = { id: 'mood', question: 'How was it?', touchpoint: 'paid', share: '100%', when: { load: '1s' } }

const open = (device: Device, own: Partial<Prompt> = {}, more = {}, platform = device.openTab()) =>
  openMood(device, { prompts: { prompts: [{ ...prompt, ...own }] }, send, ...more }, platform)
type Page = ReturnType<typeof open>

const postsTo = ({ server }: Device) => server.requests.map(({ body }) => JSON.parse(body))
const talliesOf = (device: Device): TallyRecord[] => postsTo(device).filter(({ kind }) => kind === 'tally')
const countsOf = (device: Device) => talliesOf(device).map(({ counts }) => counts)

/** The page goes, and another one is there so many days later, on which nothing asks. */
async function later(device: Device, page: Page, days = 1, more = {}) {
  page.platform.kill()
  await device.clock.advance(days * day)
  const next = open(device, { pages: ['/elsewhere'] }, more)
  await next.pass(8)
  return next
}

/** What a person does with the prompt, and what is counted of it. */
const persons: Array<[does: string, act: (page: Page) => Promise<unknown> | unknown, counts: TallyCounts]> = [
  ['goes away', () => {}, { ...asked, ignored: 1 }],
  ['closes it', ({ press }) => press('.quiet'), { ...asked, dismissed: 1 }],
  [
    'rates and closes it',
    async ({ press, rest }) => {
      press('input[type=radio]')
      await rest()
      press('.quiet')
    },
    { ...asked, touched: 1, rated: 1 },
  ],
  ['rates and goes away', ({ press }) => press('input[type=radio]'), { ...asked, touched: 1, rated: 1 }],
  [
    'rates, writes and sends',
    async ({ press, rest, roots }) => {
      press('input[type=radio]')
      await rest()
      const field = roots()[0]?.querySelector('textarea') as HTMLTextAreaElement
      field.value = 'Too many steps'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      press('.send')
    },
    { ...asked, touched: 1, rated: 1, commented: 1 },
  ],
]

describe('what becomes of a prompt', () => {
  test.each(persons)('is counted where a person %s, and arrives when the day is over', async (_, act, counts) => {
    const device = createDevice()
    const page = open(device, { followUp: { low: 'What got in the way?' } })
    await page.pass(3)
    await act(page)
    await page.pass(10)
    expect(talliesOf(device)).toEqual([])
    await later(device, page)
    expect(countsOf(device)).toEqual([counts])
    for (const tally of talliesOf(device)) expect(parseRecord(tally)).toEqual({ ok: true, record: tally })
  })

  test('is one record of a prompt and a day, with counts alone', async () => {
    const device = createDevice()
    const page = open(device, { share: '50%' })
    void page.mood.show('mood')
    await page.pass(8)
    await later(device, page)
    const [tally] = talliesOf(device)
    expect(tally).toEqual({
      ...{ v: 1, id: expect.any(String), kind: 'tally', prompt: 'mood', touchpoint: 'paid', day: '2026-12-03' },
      counts: expect.any(Object),
      env: { device: 'desktop', input: 'mouse' },
      ...{ share: 0.5, sdk: expect.any(String) },
    })
  })

  test('is sent once, however many pages and tabs follow', async () => {
    const device = createDevice()
    const page = open(device)
    await page.pass(3)
    page.platform.kill()
    await device.clock.advance(day)
    const tabs = [open(device, { pages: ['/elsewhere'] }), open(device, { pages: ['/elsewhere'] })]
    for (const tab of tabs) await tab.pass(8)
    await open(device, { pages: ['/elsewhere'] }).pass(8)
    expect(countsOf(device)).toEqual([{ ...asked, ignored: 1 }])
  })

  test('makes a funnel beside the answers', async () => {
    const device = createDevice()
    const page = open(device)
    await page.pass(3)
    page.press('input[type=radio]')
    await page.rest()
    page.press('.send')
    await page.pass(3)
    await later(device, page)
    const steps = funnel(postsTo(device)).map(({ step, count }) => `${step} ${count}`)
    expect(steps.slice(0, 6)).toEqual(['eligible 1', 'asked 1', 'touched 1', 'rated 1', 'commented 0', 'delivered 1'])
  })

  test('belongs to the day it was shown, though it ends after midnight', async () => {
    const device = createDevice()
    await device.clock.advance(Date.UTC(2026, 11, 3, 23, 59, 30) - device.clock.now())
    const page = open(device)
    await page.pass(40)
    page.press('input[type=radio]')
    await page.rest()
    page.press('.send')
    await page.pass(3)
    await later(device, page)
    expect(talliesOf(device)).toMatchObject([{ day: '2026-12-03', counts: { ...asked, touched: 1, rated: 1 } }])
  })
})

describe('a device is eligible', () => {
  test('once a day, on however many pages', async () => {
    const device = createDevice()
    const first = open(device)
    await first.pass(8)
    first.platform.kill()
    const second = open(device)
    await second.pass(8)
    await later(device, second)
    expect(countsOf(device)).toEqual([{ ...asked, ignored: 1 }])
  })

  test.each<[string, Partial<Prompt>, Partial<TallyCounts>[]]>([
    ['where only its share keeps the prompt silent', { share: '0%' }, [{ eligible: 1, asked: 0 }]],
    ['where only pacing does', { pacing: { perVisit: 0 } }, [{ eligible: 1, asked: 0 }]],
    ['not on another page', { pages: ['/elsewhere'] }, []],
    ['not before the moment has come', { when: { event: 'paid' } }, []],
    ['where a launcher is offered', { where: 'launcher' }, [{ eligible: 1, asked: 0 }]],
  ])('%s', async (_, own, counts) => {
    const device = createDevice()
    const page = open(device, own)
    await page.pass(8)
    await later(device, page)
    expect(countsOf(device)).toMatchObject(counts)
  })
})

describe('nothing is counted', () => {
  const isKept = async ({ platform }: Page) =>
    Object.keys(await entriesOf(platform.openStorage('moodpoint', 'local'), 'h:tally'))

  test.each([
    ['where no endpoint is owed it', { send: ['response'] }, false],
    ['without consent', { consent: 'required' }, false],
    ['where the browser asks for privacy', {}, true],
  ])('%s', async (_, more, isPrivate) => {
    const device = createDevice()
    const platform = device.openTab()
    platform.page.isPrivate = () => isPrivate
    const page = open(device, {}, more, platform)
    void page.mood.show('mood')
    await page.pass(8)
    expect(page.happened).toContain('shown mood')
    expect(await isKept(page)).toEqual([])
    await later(device, page)
    expect(talliesOf(device)).toEqual([])
  })

  test('any more when consent is withdrawn, and what was is gone', async () => {
    const device = createDevice()
    const page = open(device)
    await page.pass(8)
    expect(await isKept(page)).toEqual(['h:tally'])
    await page.mood.setConsent(false)
    expect(await isKept(page)).toEqual([])
    await later(device, page)
    expect(talliesOf(device)).toEqual([])
  })
})

describe('counting', () => {
  test('takes no transaction on the way to a prompt', async () => {
    const transactionsOf = async (more: object) => {
      const device = createDevice()
      const platform = device.openTab()
      const { openStorage } = platform
      let transactions = 0
      platform.openStorage = (...args) => {
        const storage = openStorage(...args)
        const transact: typeof storage.transact = (...work) => {
          transactions++
          return storage.transact(...work)
        }
        return { ...storage, transact }
      }
      const page = open(device, {}, more, platform)
      const shown = new Promise<number>((resolve) => page.mood.on('shown', () => resolve(transactions)))
      await page.pass(3)
      return shown
    }
    expect(await transactionsOf({})).toBe(await transactionsOf({ send: ['response'] }))
  })

  test('leaves half of the room to answers', async () => {
    const device = createDevice()
    const more = { limits: { records: 2 } }
    const page = open(device, {}, more)
    await page.pass(8)
    device.server.react('offline')
    const second = await later(device, page, 1, more)
    expect(await second.mood.outbox.list()).toMatchObject([{ kind: 'tally' }])
    second.platform.kill()
    const third = open(device, {}, more)
    void third.mood.show('mood')
    await third.pass(8)
    const fourth = await later(device, third, 1, more)
    expect(fourth.happened).toContain('dropped mood')
  })

  test('ends with the page', async () => {
    const page = open(createDevice())
    await page.rest()
    page.mood.destroy()
    expect(page.left()).toEqual({ hosts: 0, timers: 0, listeners: 0 })
  })
})
