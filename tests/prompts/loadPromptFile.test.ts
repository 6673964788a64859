import { describe, expect, test } from 'vitest'
import { loadPromptFile } from '../../src/prompts/loadPromptFile.js'
import { createDevice } from '../platform/fakePlatform.js'

const file = { prompts: [{ id: 'mood', question: 'How was it?' }] }

function setUp() {
  const { server, clock } = createDevice()
  return { server, clock, load: () => loadPromptFile('/prompts.json', server) }
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
    const { server } = setUp()
    expect((await loadPromptFile(file, server)).prompts).toMatchObject(file.prompts)
    expect(server.requests).toEqual([])
  })

  test('left out are one built-in question behind a launcher', async () => {
    const { server } = setUp()
    const { prompts, faults } = await loadPromptFile(undefined, server)
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

  test('given up after ten seconds of silence', async () => {
    const { server, clock, load } = setUp()
    server.react('silence')
    const failed = expect(load()).rejects.toThrow(/\/prompts\.json: .*timed out/)
    await clock.advance(10_000)
    await failed
  })
})
