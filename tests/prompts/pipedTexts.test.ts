import { describe, expect, test } from 'vitest'
import { neededData } from '../../src/prompts/neededData.js'
import { guardBraces, pipedTexts } from '../../src/prompts/pipedTexts.js'
import { readPromptFile } from '../../src/prompts/readPromptFile.js'
import type { Prompt } from '../../src/prompts/types.js'
import { aPrompt } from './aPrompt.js'

describe('a prompt', () => {
  test.each<[string, Partial<Prompt>]>([
    ['a question', { question: 'How was {a}?' }],
    ['a question in some language', { question: { en: 'How?', de: 'Wie war {a}?' } }],
    ['a follow-up', { followUp: { low: { text: 'Why?', options: ['{a|it} broke'] } } }],
    ['a quotation mark after the brace', { question: '{"a"}' }],
    ['thanks', { thanks: { high: 'Thank you, {a|friend}.' } }],
    ['a question of the long form', { question: undefined as never, questions: [{ id: 'a', text: '{a}' }] }],
  ])('with a brace in %s may pipe', (_, written) => {
    const [prompt] = readPromptFile({ prompts: [{ id: 'mood', question: 'How?', ...written }] }).prompts
    expect(prompt?.pipes).toBe(true)
  })

  test.each<[string, Partial<Prompt>]>([
    ['no brace', {}],
    ['empty objects', { question: {}, followUp: {}, thanks: {} }],
    ['every key there is but texts with braces', { who: { traits: { plan: ['pro'] } }, when: [{ load: '3s' }] }],
  ])('with %s does not', (_, written) => {
    const [prompt] = readPromptFile({ prompts: [{ id: 'mood', question: 'How?', ...written }] }).prompts
    expect(prompt).not.toHaveProperty('pipes')
  })
})

test('every text that may be shown is looked at, and no address', () => {
  const link = { text: 'g', to: 'https://shop.example/{x}' }
  const prompt = aPrompt({
    question: { en: 'a', to: 'b' },
    followUp: { low: { text: 'c', options: ['d', { id: 'e', text: 'f' }] } },
    thanks: { low: { text: 'h', link } },
  })
  expect(pipedTexts(prompt)).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', 'f', 'g', 'h']))
  expect(pipedTexts(prompt)).not.toContain(link.to)
})

test('needed is what has no default somewhere', () => {
  expect(neededData(aPrompt({ question: '{a} {b|c}', followUp: { low: '{b}', high: '{a} {d|e}' } }))).toEqual([
    'a',
    'b',
  ])
})

describe('a prompt with a brace that belongs to nothing', () => {
  test('is left out, and its place told; the others stay', () => {
    const file = readPromptFile({
      prompts: [
        { id: 'good', question: 'How was {product|it}?' },
        { id: 'bad', question: 'How?', followUp: { low: 'Why {product' } },
        { id: 'plain', question: 'How?' },
      ],
    })
    const { prompts, faults } = guardBraces(file)
    expect(prompts.map(({ id }) => id)).toEqual(['good', 'plain'])
    expect(faults).toEqual(['prompts[1] "bad".followUp'])
  })
})
