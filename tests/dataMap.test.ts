// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { MoodpointOptions } from '../src/options.js'
import { leaseLocks } from '../src/platform/leaseLocks.js'
import type { PromptFile } from '../src/prompts/types.js'
import { openMood } from './compose/aMood.js'
import { createDevice, type Device, type FakePlatform } from './platform/fakePlatform.js'
import { compare, readKept } from './readme/readDataMap.mjs'

const map = readKept()

const prompts: PromptFile = {
  prompts: [
    { id: 'mood', question: 'How was it?', when: { load: '1s' } },
    { id: 'again', question: 'And now?', when: { event: 'again' } },
    { id: 'mail', question: 'From a mail?', when: { event: 'never' }, who: { utm: { source: ['mail'] } } },
  ],
  pacing: { perVisit: 9, between: '0d', afterAnswer: '0d', afterDismissal: '0d', maxShowings: 9 },
}

/** Every entry that is written on a device, however shortly it lies there. */
function watch(device: Device, options: MoodpointOptions = {}) {
  const written: Array<[key: string, value: unknown]> = []
  const openTab = (): FakePlatform => {
    const tab = device.openTab('https://shop.example/?utm_source=mail')
    const { openStorage } = tab
    tab.openStorage = (...how) => {
      const storage = openStorage(...how)
      return {
        ...storage,
        transact: (mode, work) =>
          storage.transact(mode, (transaction) => {
            const put = (key: string, value: unknown) => {
              written.push([key, structuredClone(value)])
              transaction.put(key, value)
            }
            return work({ ...transaction, put })
          }),
      }
    }
    return tab
  }
  const open = () => openMood(device, { prompts: '/prompts.json', send: ['response', 'tally'], ...options }, openTab())
  return { written, open, openTab }
}

const write = ({ roots }: ReturnType<typeof openMood>, words: string) => {
  const field = roots()[0]?.querySelector('textarea') as HTMLTextAreaElement
  field.value = words
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Everything that can happen to answers and to a device that keeps them. */
async function live(device: Device) {
  const { written, open, openTab } = watch(device)
  device.server.react(() => Response.json(prompts), 500, 422, 200)
  const first = open()
  await first.pass(2)
  first.press('input[type=radio]')
  await first.rest()
  first.press('.send')
  await first.pass(10)
  first.press('.quiet')
  first.mood.event('again')
  await first.pass(2)
  first.press('input[type=radio]')
  await first.rest()
  write(first, 'Not yet')
  first.press('.quiet')
  await first.pass(2)
  first.mood.event('again')
  await first.pass(2)
  first.press('.quiet')
  await first.pass(2)
  await lease(openTab(), device)
  return written
}

/** What stands in for a lock where the browser has none. */
async function lease(tab: FakePlatform, device: Device) {
  const storage = tab.openStorage('moodpoint', 'local')
  const stop = leaseLocks({ ...tab, storage, report: () => {} }).hold('moodpoint:asking')
  await device.idle()
  stop()
  await device.idle()
}

test('whatever is written on the device stands in the data map, and what stands there is written', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const compared = (await live(createDevice())).map(([key, value]) => compare(map, key, value))
  expect(compared.flatMap(({ unexplained }) => unexplained)).toEqual([])
  const explained = new Set(compared.flatMap((one) => one.explained))
  const wanted = map.flatMap(({ key, fields }) =>
    fields.filter((field) => !field.endsWith('*')).map((field) => `${key} ${field}`),
  )
  expect(wanted.filter((field) => !explained.has(field))).toEqual([])
})

test('without consent nothing is written that waits for it', async () => {
  const device = createDevice()
  device.server.react(() => Response.json(prompts), 200)
  const { written, open } = watch(device, { consent: 'required' })
  const page = open()
  await page.pass(1)
  void page.mood.show('mood')
  await page.pass(1)
  page.press('input[type=radio]')
  await page.rest()
  page.press('.send')
  await page.pass(9)
  expect(written).not.toEqual([])
  const rows = written.map(([key]) => map.find(({ pattern }) => pattern.test(key)))
  expect(rows.filter((row) => row?.needsConsent !== false)).toEqual([])
})

test('a key or a field that is new is found', () => {
  expect(compare(map, 'z:', 1).unexplained).toEqual(['z:'])
  expect(compare(map, 'm:totals', { last: 1, more: 1 }).unexplained).toEqual(['m:totals more'])
  expect(compare(map, 'h:', { visit: { ip: '::1' }, prompts: { mood: { mail: 'a@b' } } }).unexplained).toEqual([
    'h: visit.ip',
    'h: prompts.*.mail',
  ])
})
