import { describe, expect, test } from 'vitest'
import { everyLocale } from '../../src/locales/everyLocale.js'
import { languagesOf, pickShown, wordingsOf } from '../../src/review/wordingsOf.js'

const both = { en: 'How?', de: 'Wie?' }

describe('the languages a prompt is shown in', () => {
  test.each([
    ['a plain text', { question: 'How?' }, ['sv']],
    ["texts by language, the file's not among them", { question: both }, ['en', 'de']],
    ['no text of its own', { question: {} }, ['sv', ...Object.keys(everyLocale)]],
    ['a text that lacks one', { question: both, followUp: { low: { en: 'Why?' } } }, ['en']],
    ['a plain option', { question: both, followUp: { low: { text: both, options: ['Price'] } } }, []],
  ])('%s', (_, prompt, languages) => {
    expect(languagesOf(prompt, 'sv')).toEqual(languages)
  })

  test('the visitor gets the first wanted, else that of the file', () => {
    expect(pickShown({ question: both }, ['nl', 'de-AT', 'en'], 'en')).toBe('de')
    expect(pickShown({ question: both }, ['nl'], 'en')).toBe('en')
  })
})

test('a wording is all that may be asked, with what moodpoint brings in that language', () => {
  const texts = wordingsOf({ question: both }, 'en')
    .get('de')
    ?.map(({ text }) => text)
  expect(texts).toEqual(['Wie?', 'Was stand Ihnen im Weg?', 'Was sollten wir als Erstes ändern?', 'Was war gut?'])
})
