// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { openMood } from './compose/aMood.js'
import { createDevice } from './platform/fakePlatform.js'

const prompt = (id: string) => ({ id, question: `How was ${id}?` })

describe('of prompts that one moment makes ask', () => {
  const paced = { perVisit: 9, between: '0d' }
  test.each([
    ['the first of the file', [{}, {}, {}], 'one'],
    ['the one of the highest priority', [{ priority: 1 }, { priority: 3 }, { priority: 2 }], 'two'],
    ['the one that may', [{ priority: 1, pages: ['/other'] }, {}, { from: '2030-01-01', priority: 2 }], 'two'],
  ] as const)('%s asks, and the verdicts said so', async (_, written, expected) => {
    for (const when of [{ load: '1s' }, { event: 'go' }]) {
      const prompts = written.map((own, index) => ({
        ...prompt(['one', 'two', 'three'][index] as string),
        ...own,
        when,
      }))
      const opened = openMood(createDevice(), { prompts: { prompts, pacing: paced } as never })
      const passing = (await opened.mood.explain()).filter(({ pass }) => pass)
      expect(passing.map((verdict) => verdict.prompt)).toEqual([expected])
      opened.mood.event('go')
      await opened.pass(3)
      expect(opened.happened).toEqual([`shown ${expected}`])
    }
  })
})
