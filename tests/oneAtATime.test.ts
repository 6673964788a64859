// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openMood } from './compose/aMood.js'
import { createDevice } from './platform/fakePlatform.js'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

const pacing = { perVisit: 9, between: '0d', afterDismissal: '0d', afterAnswer: '0d', maxShowings: 9 }
const prompts = { prompts: [{ id: 'go', question: 'Well?', when: { event: 'go' } }], pacing }

async function openTwo() {
  const device = createDevice()
  const [one, two] = [openMood(device, { prompts }), openMood(device, { prompts })]
  await one.rest()
  await two.rest()
  return { device, one, two }
}
type Tab = ReturnType<typeof openMood>
const isShown = ({ count }: Tab) => count('.faces label') > 0
const stopsOf = async ({ mood }: Tab) =>
  (await mood.explain()).flatMap(({ gates }) => gates.flatMap(({ pass, code }) => (pass ? [] : [code])))

describe('of two tabs', () => {
  test.each<[string, (tab: Tab) => unknown]>([
    ['is closed there', ({ press }) => press('.quiet')],
    ['dies with its tab', ({ platform }) => platform.kill()],
    ['is put away with its page', ({ platform }) => platform.page.fire('pagehide')],
  ])('one asks; the other waits until the prompt %s', async (_, end) => {
    const { one, two } = await openTwo()
    one.mood.event('go')
    await one.rest()
    two.mood.event('go')
    await two.pass(3)
    expect([one, two].map(isShown)).toEqual([true, false])
    expect(await stopsOf(one)).toEqual(['asking'])
    expect(await stopsOf(two)).toEqual(['asking-in-another-tab'])
    end(one)
    await two.pass(2)
    expect(isShown(two)).toBe(true)
    expect(two.happened).toEqual(['shown go'])
  })

  test('one that comes back from where it was put away has its turn again', async () => {
    const { one, two } = await openTwo()
    one.mood.event('go')
    await one.rest()
    one.platform.page.fire('pagehide')
    one.platform.page.fire('pageshow')
    await one.rest()
    two.mood.event('go')
    await two.pass(3)
    expect([one, two].map(isShown)).toEqual([true, false])
  })

  test('both ask at the same moment, and one does', async () => {
    const { one, two } = await openTwo()
    one.mood.event('go')
    two.mood.event('go')
    await two.pass(3)
    expect([one, two].filter(isShown)).toHaveLength(1)
  })

  test('what is answered in one is closed in the other, and is no dismissal there', async () => {
    const { device, one, two } = await openTwo()
    const ends = [one, two].map(({ mood }) => mood.show('go'))
    await two.rest()
    expect([one, two].map(isShown)).toEqual([true, true])
    two.press('input')
    await two.rest()
    two.press('.send')
    await two.rest()
    expect(one.roots()).toEqual([])
    expect(await ends[0]).toBe('closed')
    expect(two.roots()).toHaveLength(1)
    expect([one, two].map(({ happened }) => happened)).toEqual([
      ['shown go'],
      ['shown go', 'record go', 'delivered go'],
    ])
    expect(device.server.requests).toHaveLength(1)
    two.press('.quiet')
    await two.rest()
    expect(device.channels.count()).toBe(0)
  })

  test('what is closed in one is closed in the other, and what was chosen there counts', async () => {
    const { device, one, two } = await openTwo()
    for (const { mood } of [one, two]) void mood.show('go')
    await two.rest()
    one.press('input')
    await one.rest()
    two.press('.quiet')
    await two.rest()
    await one.rest()
    expect([one, two].map(({ roots }) => roots().length)).toEqual([0, 0])
    expect(two.happened).toEqual(['shown go', 'dismissed go'])
    expect(one.happened).toEqual(['shown go', 'record go', 'delivered go'])
    expect(device.server.requests.map(({ body }) => JSON.parse(body ?? ''))).toMatchObject([
      { ending: 'closed', answers: [{ value: 1 }] },
    ])
  })

  test('a prompt of the other one is left alone', async () => {
    const device = createDevice()
    const both = { prompts: [...prompts.prompts, { id: 'other', question: 'And?', when: { event: 'no' } }], pacing }
    const [one, two] = [openMood(device, { prompts: both }), openMood(device, { prompts: both })]
    void one.mood.show('go')
    void two.mood.show('other')
    await two.rest()
    two.press('.quiet')
    await one.rest()
    expect(isShown(one)).toBe(true)
  })
})

test('destroy() leaves no channel and no turn behind', async () => {
  const { device, one, two } = await openTwo()
  one.mood.event('go')
  await one.rest()
  two.mood.event('go')
  await two.rest()
  for (const { mood } of [one, two]) mood.destroy()
  expect(device.channels.count()).toBe(0)
  expect(two.left()).toEqual({ hosts: 0, timers: 0, listeners: 0 })
  const three = openMood(device, { prompts })
  await three.rest()
  three.mood.event('go')
  await three.rest()
  expect(isShown(three)).toBe(true)
})
