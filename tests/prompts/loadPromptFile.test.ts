import { describe, expect, test } from 'vitest'
import { type ConsentOption, createPolicy } from '../../src/privacy/createPolicy.js'
import { loadPromptFile } from '../../src/prompts/loadPromptFile.js'
import type { PromptFile } from '../../src/prompts/types.js'
import { entriesOf } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'

// Fetched here once: the virtual clock does not wait for a chunk that is read from the disk.
await Promise.all([import('../../src/prompts/keepCopy.js'), import('../../src/prompts/tendCopy.js')])

const file = { prompts: [{ id: 'mood', question: 'How was it?' }] }

function setUp(consent: ConsentOption = 'given') {
  const device = createDevice()
  const { server, clock, idle } = device
  const told: string[] = []
  const openPage = () => {
    const platform = device.openTab()
    const { storage, setConsent } = createPolicy(platform.openStorage('test', 'local'), consent)
    const life = new AbortController()
    const report = (_code: string, cause: unknown) => void told.push(String(cause))
    const safely = <T>(work: Promise<T>, otherwise: T) =>
      work.catch((cause) => {
        report('storage', cause)
        return otherwise
      })
    const doors = { ...platform, storage, report, safely, life: life.signal }
    const load = (source: string | PromptFile = '/prompts.json') => loadPromptFile(source, doors)
    const builtIn = () => loadPromptFile(undefined, doors)
    return {
      load,
      builtIn,
      setConsent,
      leave: () => life.abort(),
      kept: async () => Object.entries(await entriesOf(storage, 'p:')),
      timers: platform.timers,
    }
  }
  const first = openPage()
  return { server, clock, idle, told, openPage, ...first }
}

describe('prompts', () => {
  test('come from the address they are kept at, and cookies go to no other origin', async () => {
    const { server, load } = setUp()
    server.react(() => Response.json(file))
    expect((await load()).prompts).toMatchObject(file.prompts)
    expect(server.requests).toMatchObject([{ url: '/prompts.json' }])
    expect(new Request('https://shop.example', server.requests[0]?.init).credentials).toBe('same-origin')
  })

  test('may be handed in without asking the network', async () => {
    const { server, load } = setUp()
    expect((await load(file)).prompts).toMatchObject(file.prompts)
    expect(server.requests).toEqual([])
  })

  test('left out are one built-in question behind a launcher', async () => {
    const { server, builtIn } = setUp()
    const { prompts, faults } = await builtIn()
    expect(prompts).toMatchObject([{ id: 'always-open', where: 'launcher' }])
    expect(faults).toEqual([])
    expect(server.requests).toEqual([])
  })
})

describe('prompts that cannot be had name their address and what is wrong:', () => {
  test.each([
    ['missing', 404, 'HTTP 404'],
    ['a broken server', 500, 'HTTP 500'],
    ['offline', 'offline', 'Failed to fetch'],
    ['a page of HTML', 'html', 'JSON'],
    ['half a file', () => new Response('{"prompts":['), 'JSON'],
    ['empty', () => new Response(''), 'JSON'],
  ] as const)('%s', async (_, reaction, problem) => {
    const { server, load } = setUp()
    server.react(reaction)
    const failed = load()
    await expect(failed).rejects.toThrow('/prompts.json: ')
    await expect(failed).rejects.toThrow(problem)
  })

  test.each([
    ['over 256 KB', () => new Response(JSON.stringify({ ...file, language: 'e'.repeat(256_000) })), 'over 256 KB'],
    ['over 200 prompts', () => Response.json(manyPrompts(201)), '201 prompts, and a file may have 200'],
  ] as const)('%s', async (_, reaction, problem) => {
    const { server, load } = setUp()
    server.react(reaction)
    await expect(load()).rejects.toThrow(`/prompts.json: ${problem}`)
  })

  test('given up after 4 seconds of silence and 20 more', async () => {
    const { server, clock, load } = setUp()
    server.react('silence')
    const failed = expect(load()).rejects.toThrow(/\/prompts\.json: .*timed out/)
    await clock.advance(24_000)
    await failed
  })
})

const manyPrompts = (count: number) => ({
  prompts: Array.from({ length: count }, (_, index) => ({ id: `p${index}`, question: 'How?' })),
})

describe('the last good file', () => {
  const broken = [
    ['missing', 404, /HTTP 404/],
    ['offline', 'offline', /Failed to fetch/],
    ['a page of HTML', 'html', /JSON/],
    ['no object', () => Response.json(5), /no prompt in it can be used: prompts/],
    ['all faulty', () => Response.json({ prompts: [{ id: 'a b' }] }), /no prompt in it can be used: prompts\[0\]/],
    ['over 200 prompts', () => Response.json(manyPrompts(201)), /201 prompts/],
  ] as const
  test.each(broken)('serves where the new one is %s, with one error that says so', async (_, reaction, problem) => {
    const { server, clock, load, told, openPage, kept } = setUp()
    server.react(() => Response.json(file))
    await load()
    await clock.advance(5000)
    expect(await kept()).toHaveLength(1)
    server.react(reaction)
    const next = openPage()
    expect((await next.load()).prompts).toMatchObject(file.prompts)
    expect(told).toEqual([expect.stringMatching(problem)])
    expect(told[0]).toMatch(/^\/prompts\.json: .*; the last good copy on this device is used$/)
    await clock.advance(5000)
    expect(await kept()).toEqual([['p:', { source: '/prompts.json', text: JSON.stringify(file) }]])
  })

  test('serves where the new one takes more than 4 seconds', async () => {
    const { server, clock, load, openPage } = setUp()
    server.react(() => Response.json(file))
    await load()
    await clock.advance(5000)
    server.react('silence')
    const late = openPage().load()
    await clock.advance(4000)
    expect((await late).prompts).toMatchObject(file.prompts)
  })

  test('is not what a file that asks nothing on purpose gives way to', async () => {
    const { server, clock, load, openPage, told } = setUp()
    server.react(() => Response.json(file))
    await load()
    await clock.advance(5000)
    server.react(() => Response.json({ prompts: [] }))
    expect((await openPage().load()).prompts).toEqual([])
    expect(told).toEqual([])
  })

  test('is not one of another address', async () => {
    const { server, clock, load, openPage } = setUp()
    server.react(() => Response.json(file))
    await load()
    await clock.advance(5000)
    server.react(404)
    await expect(openPage().load('/other.json')).rejects.toThrow('/other.json: HTTP 404')
  })

  test('is kept with consent alone, and goes with it', async () => {
    const { server, clock, load, kept, setConsent } = setUp('required')
    server.react(() => Response.json(file))
    await load()
    await clock.advance(5000)
    expect(await kept()).toEqual([])
    await setConsent(true)
    await load()
    await clock.advance(5000)
    expect(await kept()).toHaveLength(1)
    await setConsent(false)
    await setConsent(true)
    expect(await kept()).toEqual([])
  })

  test('is kept by no page that is left before', async () => {
    const { server, clock, idle, load, kept, leave, timers } = setUp()
    server.react(() => Response.json(file))
    await load()
    await idle()
    leave()
    expect(timers()).toBe(0)
    await clock.advance(5000)
    expect(await kept()).toEqual([])
  })
})

test('a late file is waited for where the device has none', async () => {
  const { server, clock, load, told } = setUp()
  server.react('silence', () => Response.json(file))
  const late = load()
  await clock.advance(4000)
  expect((await late).prompts).toMatchObject(file.prompts)
  expect(told).toEqual([])
})
