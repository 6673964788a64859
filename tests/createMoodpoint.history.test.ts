// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import type { KeptHistory } from '../src/visit/mergeHistory.js'
import { openMood } from './compose/aMood.js'
import { createDevice } from './platform/fakePlatform.js'

/** A host that knows its visitor. */
function aHost() {
  const saved: KeptHistory[] = []
  return {
    saved,
    load: vi.fn(async (): Promise<unknown> => saved.at(-1)),
    save: vi.fn((own: KeptHistory) => void saved.push(own)),
  }
}

const stopsOf = async ({ mood }: ReturnType<typeof openMood>) =>
  (await mood.explain())[0]?.gates.flatMap(({ pass, code }) => (pass ? [] : code))

describe('a host that keeps the history of its visitor', () => {
  test('sees to it that pacing holds on another device', async () => {
    const host = aHost()
    const first = openMood(createDevice(), { history: host })
    await first.pass(3)
    expect(first.happened).toEqual(['shown mood'])
    expect(host.saved.at(-1)).toMatchObject({ prompts: { mood: { showings: 1, shownAt: expect.any(Number) } } })
    const second = openMood(createDevice(), { history: host })
    await second.pass(3)
    expect(second.happened).toEqual([])
    expect(await stopsOf(second)).toEqual(['asked-lately'])
  })

  test('is heard before an early explain() answers', async () => {
    const host = aHost()
    const first = openMood(createDevice(), { history: host })
    await first.pass(3)
    const second = openMood(createDevice(), { history: host })
    const early = stopsOf(second)
    await second.pass(3)
    expect(await early).toEqual(['asked-lately'])
  })

  test('is handed nothing but what was shown, answered and dismissed', async () => {
    const host = aHost()
    const { press, pass } = openMood(createDevice(), { history: host })
    await pass(3)
    press('.quiet')
    await pass(1)
    expect(Object.keys(host.saved.at(-1) ?? {})).toEqual(['prompts'])
    expect(host.saved.at(-1)?.prompts.mood).toHaveProperty('dismissedAt')
  })

  test('is neither asked nor told before consent, and both after it', async () => {
    const host = aHost()
    const { mood, pass } = openMood(createDevice(), { history: host, consent: 'required' })
    await pass(3)
    expect({ load: host.load.mock.calls, save: host.save.mock.calls }).toEqual({ load: [], save: [] })
    await mood.setConsent(true)
    await pass(3)
    expect(host.load).toHaveBeenCalledOnce()
    expect(host.saved).toHaveLength(1)
  })

  test.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('no')
      },
      'no',
    ],
    ['rejects', () => Promise.reject(new Error('no')), 'no'],
    ['never answers', () => new Promise(() => {}), 'has not answered within 3000 ms'],
  ])('and %s costs one error and no prompt', async (_, load, problem) => {
    const { pass, happened } = openMood(createDevice(), { history: { ...aHost(), load } })
    await pass(8)
    expect(happened).toEqual([expect.stringContaining(problem), 'shown mood'])
    expect(happened[0]).toMatch(/^error .*options\.history/)
  })
})
