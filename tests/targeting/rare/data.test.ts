import { describe, expect, test } from 'vitest'
import type { Prompt } from '../../../src/prompts/types.js'
import { data, saidOf } from '../../../src/targeting/rare/data.js'
import type { Said } from '../../../src/visit/facts.js'
import { aPrompt } from '../../prompts/aPrompt.js'
import { now, someFacts } from '../someFacts.js'

const chat: Partial<Prompt> = { when: [{ event: 'chat-closed' }, { event: 'call-ended' }] }

describe('the gate of data', () => {
  test.each<[string, Partial<Prompt>, Parameters<typeof someFacts>[0], object | undefined]>([
    ['a prompt without placeholders', {}, {}, undefined],
    ['a brace elsewhere than in a text', { decides: '{x}' }, {}, undefined],
    ['a default', { question: '{a|it}' }, {}, { code: 'ok', actual: [], wanted: [] }],
    ['nothing said', { question: '{a} {b|c} {d}' }, {}, { code: 'no-data', actual: [], wanted: ['a', 'd'] }],
    [
      'a trait',
      { question: '{a} {b|c}' },
      { traits: { a: 1, b: 2 } },
      { code: 'ok', actual: ['a', 'b'], wanted: ['a'] },
    ],
    [
      'a part of it',
      { question: '{a}', thanks: { low: '{b}' } },
      { traits: { a: 'x' } },
      { code: 'no-data', actual: ['a'], wanted: ['a', 'b'] },
    ],
    ['the event', { question: '{a}', ...chat }, { said: [['chat-closed', { a: 'x' }]] }, { code: 'ok' }],
    [
      'an event with conditions',
      { question: '{a}', when: { event: { name: 'chat-closed', if: { waited: '> 120' } } } },
      { said: [['chat-closed', { a: 'x', waited: 240 }]] },
      { code: 'ok' },
    ],
    ['another event', { question: '{a}', ...chat }, { said: [['other', { a: 'x' }]] }, { code: 'no-data' }],
    ['an object', { question: '{a}' }, { traits: { a: {} } }, { code: 'no-data' }],
    ['a name every object has', { question: '{constructor}' }, { traits: {} }, { code: 'no-data' }],
    ['a language of its own', { question: { en: 'a', de: '{b}' } }, {}, { code: 'no-data' }],
  ])('knows %s', (_, written, known, expected) => {
    const found = data(aPrompt(written), someFacts(known), now)
    if (expected) expect(found).toMatchObject(expected)
    else expect(found).toBeUndefined()
  })
})

describe('what the host has said', () => {
  test.each<[string, unknown, string | undefined]>([
    ['a text', 'Lamp', 'Lamp'],
    ['blanks around it', '  Lamp\n\t2 ', 'Lamp 2'],
    ['a number', 3.5, '3.5'],
    ['zero', 0, '0'],
    ['a boolean', false, 'false'],
    ['an empty text', ' ', undefined],
    ['no number', Number.NaN, undefined],
    ['null', null, undefined],
    ['a list', ['a'], undefined],
    ['HTML', '<b>x</b>', '<b>x</b>'],
    ['marks that turn the direction', '\u202Eabc\u2069', 'abc'],
    ['60 characters', '😀'.repeat(60), '😀'.repeat(60)],
    ['more than 60 characters', '😀'.repeat(61), `${'😀'.repeat(59)}…`],
  ])('as %s', (_, value, expected) => {
    expect(saidOf(aPrompt(), { traits: { a: value } }, 'a')).toBe(expected)
  })

  test.each<[string, Said, string]>([
    ['with the event comes before the trait', [['chat-closed', { a: 'event' }]], 'event'],
    [
      'with the latest of its events alone',
      [
        ['chat-closed', { a: 'old' }],
        ['call-ended', {}],
      ],
      'trait',
    ],
    ['as nothing that can be shown leaves the trait', [['chat-closed', { a: [] }]], 'trait'],
    ['with an event it does not wait for is none of its business', [['other', { a: 'event' }]], 'trait'],
    ['with an event without data', [['chat-closed', undefined]], 'trait'],
  ])('%s', (_, said, expected) => {
    expect(saidOf(aPrompt(chat), { traits: { a: 'trait' }, said }, 'a')).toBe(expected)
  })
})
