// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Prompt } from '../src/prompts/types.js'
import { openMood } from './compose/aMood.js'
import { entriesOf } from './platform/entriesOf.js'
import { createDevice, type Device } from './platform/fakePlatform.js'

const aFile = (written: Partial<Prompt> = {}) => ({
  prompts: [{ id: 'mood', question: 'How was it?', when: { event: 'now' }, ...written }],
})
const open = (device: Device, written: Partial<Prompt>, address?: string) =>
  openMood(device, { prompts: aFile(written) }, device.openTab(address))
const halfAnHour = 30 * 60_000

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

describe('a prompt for some visitors', () => {
  test('asks them, and nobody else', async () => {
    for (const [devices, count] of [
      [['desktop'], 1],
      [['phone'], 0],
    ] as const) {
      const { mood, rest, roots } = open(createDevice(), { who: { devices: [...devices] } })
      mood.event('now')
      await rest()
      expect(roots()).toHaveLength(count)
    }
  })

  test('asks as soon as the host says who it is, at the next trigger', async () => {
    const { mood, rest, roots } = open(createDevice(), { who: { traits: { plan: ['pro'] }, people: 'employees' } })
    mood.setTraits({ plan: 'pro' })
    mood.event('now')
    await rest()
    expect(roots()).toEqual([])
    mood.setTraits({ people: 'employees' })
    await rest()
    expect(roots()).toEqual([])
    mood.event('now')
    await rest()
    expect(roots()).toHaveLength(1)
  })

  test('is waited for by a timer, and decided when it runs out', async () => {
    const { mood, pass, roots } = open(createDevice(), { who: { traits: { plan: ['pro'] } }, when: { load: '3s' } })
    await pass(1)
    mood.setTraits({ plan: 'pro' })
    await pass(3)
    expect(roots()).toHaveLength(1)
  })

  test('knows visits by what the device remembers', async () => {
    const device = createDevice()
    const codes: unknown[] = []
    for (const _ of [1, 2, 3]) {
      const { mood, rest, platform } = open(device, { who: { visits: { min: 2, max: 2 } } })
      await rest()
      codes.push((await mood.explain())[0]?.gates.find(({ gate }) => gate === 'who'))
      platform.kill()
      await device.clock.advance(halfAnHour)
    }
    expect(codes).toMatchObject([
      { code: 'other-visits', actual: 1 },
      { code: 'ok' },
      { code: 'other-visits', actual: 3 },
    ])
  })

  test('knows on every page of a visit what led to it, and on the next visit what led to that', async () => {
    const device = createDevice()
    const whoOn = async (address: string) => {
      const { mood, rest, platform } = open(device, { who: { utm: { source: ['mail'] } } }, address)
      await rest()
      const [verdict] = await mood.explain()
      platform.kill()
      return verdict?.gates.find(({ gate }) => gate === 'who')?.code
    }
    expect(await whoOn('https://shop.example/?utm_source=mail&utm_id=7')).toBe('ok')
    expect(await whoOn('https://shop.example/cart')).toBe('ok')
    await device.clock.advance(halfAnHour)
    expect(await whoOn('https://shop.example/cart')).toBe('other-campaign')
  })

  test('leaves nothing on the device but how often it came, and what led here where a prompt compares it', async () => {
    const device = createDevice()
    const kept = async (written: Partial<Prompt>) => {
      const { mood, rest, platform } = open(device, written, 'https://shop.example/?utm_source=mail&id=7')
      mood.setTraits({ plan: 'pro', name: 'Ann' })
      await rest()
      const entries = await entriesOf(platform.openStorage('moodpoint', 'local'), 'h:')
      platform.kill()
      await device.clock.advance(halfAnHour)
      return entries['h:'] as { visit: object }
    }
    const first = await kept({ who: { traits: { plan: ['pro'] } } })
    expect(first.visit).toMatchObject({ nth: 1 })
    expect(first.visit).not.toHaveProperty('entry')
    const second = await kept({ who: { referrer: ['direct'] } })
    expect(second).toMatchObject({ visit: { nth: 2, entry: { referrer: 'direct', utm: { source: 'mail' } } } })
    expect(JSON.stringify([first, second])).not.toMatch(/"pro"|Ann|shop/)
  })
})

describe('a prompt of which a rare field is malformed', () => {
  test('is left out with one error that names the place, and the others work', async () => {
    const prompts = [
      { id: 'bad', question: 'How?', who: { devices: ['watch'] } },
      { id: 'good', question: 'How?', when: { event: 'now' }, hours: '00:00-24:00' },
    ]
    const device = createDevice()
    const { mood, rest, happened } = openMood(device, { prompts: { prompts } as never })
    mood.event('now')
    await rest()
    expect(happened).toEqual([
      'error prompts[0] "bad".who.devices: cannot be used; npx moodpoint check names the remedy',
      'shown good',
    ])
    expect((await mood.explain()).map(({ prompt }) => prompt)).toEqual(['good'])
  })
})

describe('without storage', () => {
  const launcher = { where: 'launcher' as const, when: undefined as never, share: '50%' }
  const offered = async () => {
    const device = createDevice()
    const draws: boolean[] = []
    for (let page = 0; page < 20; page++) {
      const platform = device.openTab()
      const { prompts } = aFile()
      const {
        rest,
        count,
        platform: own,
      } = openMood(
        device,
        { consent: 'required', prompts: { prompts: [{ ...prompts[0], ...launcher } as Prompt] } },
        platform,
      )
      await rest()
      const first = count('.launcher')
      for (const path of ['/a', '/b', '/c']) {
        own.page.go(`https://shop.example${path}`)
        await rest()
        expect(count('.launcher')).toBe(first)
      }
      draws.push(first === 1)
    }
    return draws
  }

  test('a share is a coin each page tosses once', async () => {
    const draws = await offered()
    expect(draws.filter(Boolean).length).toBeGreaterThan(4)
    expect(draws.filter(Boolean).length).toBeLessThan(16)
  })
})
