import { describe, expect, test } from 'vitest'
import type { Prompt, PromptFile } from '../../../src/prompts/types.js'
import { warningsOf } from '../../../src/review/warnings/warningsOf.js'

const circumstances = { now: Date.UTC(2026, 11, 3, 10, 15), answerRate: 0.1 }
const aPrompt = (own: Partial<Prompt>): Prompt => ({
  ...{ id: 'mood', question: 'How was it?', decides: 'What next?', owner: 'us' },
  ...own,
})
const one = (own: Partial<Prompt>, file: Partial<PromptFile> = {}): PromptFile => ({ ...file, prompts: [aPrompt(own)] })
const two = (first: Partial<Prompt>, second: Partial<Prompt>, file: Partial<PromptFile> = {}): PromptFile => ({
  ...file,
  prompts: [aPrompt({ id: 'first', ...first }), aPrompt({ id: 'second', ...second })],
})
const both = { en: 'How was it?', de: 'Wie war es?' }
const long = 'How was all of it that we did for you this day?'
const launcher = { where: 'launcher' } as const

describe('of what pages say and what changes tell, warns of', () => {
  test.each<[string, PromptFile, string, RegExp]>([
    [
      'a change nobody is told',
      one(
        {},
        { journey: [{ touchpoint: 'old' }], changes: [{ date: '2026-12-01', touchpoint: 'old', text: 'Good.' }] },
      ),
      'changes[0].touchpoint',
      /^nobody is told: no prompt asks at "old"$/,
    ],
    [
      'a change that lacks a language of its prompts',
      one({ question: both }, { changes: [{ date: '2026-12-01', touchpoint: 'mood', text: 'Good.' }] }),
      'changes[0].text',
      /^has no "de", in which people are asked at "mood"$/,
    ],
    [
      'data that may not have been said',
      one({ question: 'How was {product}?', followUp: { low: 'Why, {name|you}?' } }),
      'prompts[0]',
      /^is silent until your page has said "product" by/,
    ],
    [
      'a button that waits for data',
      one({ question: 'How was {product}?', ...launcher }),
      'prompts[0]',
      /^is silent until your page has said "product" by/,
    ],
    [
      'a name that was translated',
      one({
        question: { en: 'How was {product|it}?', de: 'Wie war {produkt|es}?' },
        followUp: { low: { en: 'Why?', de: 'Warum?' } },
      }),
      'prompts[0].question.de',
      /^names \{produkt\} in "de", and \{product\} in "en"$/,
    ],
  ])('%s', (_, file, path, problem) => {
    expect(warningsOf(file, circumstances)).toEqual([
      { path, problem: expect.stringMatching(problem), remedy: expect.stringMatching(/^[a-z]/) },
    ])
  })
})

describe('of what pages say and what changes tell, is content with', () => {
  test.each<[string, PromptFile]>([
    ['data that come with the event', one({ question: 'How was {product}?', when: { event: 'x' } })],
    [
      'data with a default',
      one({ question: { en: 'How was {a|it}?', de: 'Wie war {a|es}?' }, followUp: { low: both } }),
    ],
    ['a long default', one({ question: `${long.replace('day', '{day|many words for one day}')}` })],
    [
      'prompts of which the first needs data',
      two(
        { question: 'How was {a}?', when: { event: 'x' } },
        { when: { event: 'x' }, pages: ['/a'] },
        {
          pacing: { perVisit: 2 },
        },
      ),
    ],
    [
      'a change in each language',
      one(
        { question: both, followUp: { low: both } },
        { changes: [{ date: '2026-12-01', touchpoint: 'mood', text: both }] },
      ),
    ],
  ])('%s', (_, file) => {
    expect(warningsOf(file, circumstances)).toEqual([])
  })
})
