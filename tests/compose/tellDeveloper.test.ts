import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tellDeveloper } from '../../src/compose/tellDeveloper.js'
import { type MoodpointOptions, readOptions } from '../../src/options.js'
import { readPromptFile } from '../../src/prompts/readPromptFile.js'
import { allGates } from '../../src/targeting/allGates.js'
import { decide } from '../../src/targeting/decide.js'
import { now, someFacts } from '../targeting/someFacts.js'

let info = vi.spyOn(console, 'info')
beforeEach(() => {
  info = vi.spyOn(console, 'info').mockImplementation(() => {})
})
afterEach(() => info.mockRestore())

const file = readPromptFile({
  prompts: [
    { id: 'here', question: 'How?', when: [{ event: 'paid' }, { load: '3s' }] },
    { id: 'elsewhere', question: 'How?', pages: ['/cart'], until: '2020-01-01' },
  ],
})
const complete = { endpoint: '/feedback', prompts: '/prompts.json' }

/** What is told of the file on a page at `/`, with the prompts' verdicts as on localhost. */
function tell(options: MoodpointOptions, { faults = [] as string[], isLocal = true } = {}) {
  const reported: string[] = []
  const verdicts = isLocal ? file.prompts.map((prompt) => decide(prompt, someFacts(), now, allGates())) : []
  tellDeveloper(
    readOptions(options),
    { ...file, faults },
    (code, cause) => void reported.push(`${code}: ${cause}`),
    verdicts,
  )
  return { reported, said: info.mock.calls.flat().join('\n') }
}

describe('on localhost', () => {
  test('one message names each silent prompt, why, and the call that shows it', () => {
    const { said } = tell(complete)
    expect(info).toHaveBeenCalledOnce()
    expect(said).toContain('"here" is silent (waits for event "paid" or load "3s"). Show it: moodpoint.show(\'here\')')
    expect(said).toContain('"elsewhere" is silent (pages: other-page, schedule: over)')
  })
})

describe('anywhere', () => {
  test('a page that lacks nothing is told nothing', () => {
    expect(tell(complete, { isLocal: false })).toEqual({ reported: [], said: '' })
  })

  test('a page without an endpoint or prompts learns what happens instead, and the remedy', () => {
    const { said } = tell({}, { isLocal: false })
    expect(said).toMatch(/No endpoint: answers stay on this device\..*data-endpoint/)
    expect(said).toMatch(/No prompts: one built-in question is asked\..*data-prompts/)
  })

  test('each thing in the prompt file that cannot be used is one error with its path', () => {
    const { reported } = tell(complete, { faults: ['prompts[0] "x".share', 'journey[1].stage'], isLocal: false })
    expect(reported).toEqual([
      expect.stringMatching(/^prompts: prompts\[0\] "x"\.share: cannot be used/),
      expect.stringMatching(/^prompts: journey\[1\]\.stage: cannot be used/),
    ])
  })
})
