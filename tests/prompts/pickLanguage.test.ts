import { describe, expect, test } from 'vitest'
import { pickLanguage } from '../../src/prompts/pickLanguage.js'

const both = { en: 'How was it?', de: 'Wie war es?' }

describe('a prompt is shown in', () => {
  test.each([
    ['the first language wanted', [both], ['de', 'en'], 'de'],
    ['the next one wanted where the first is not had', [both], ['fr', 'de'], 'de'],
    ['the language of the file where no wanted one is had', [both], ['fr'], 'en'],
    ['the language of the file where none is wanted', [both], [], 'en'],
    ['the language a region speaks', [both], ['de-AT'], 'de'],
    ['the language of the region itself where it is had', [{ ...both, 'de-AT': 'Wia woas?' }], ['de-AT'], 'de-AT'],
    ['a language that all its texts have', [both, { en: 'Why?', fr: 'Pourquoi ?' }], ['de', 'fr', 'en'], 'en'],
    ['the language of the file where a text is plain', [both, 'Why?'], ['de'], 'en'],
  ])('%s', (_, texts, wanted, language) => {
    expect(pickLanguage(texts, wanted, 'en')).toBe(language)
  })

  test.each(['DE', 'De-at', 'de-AT'])('%s, however the tag is spelt: BCP 47 knows no case', (tag) => {
    expect(pickLanguage([both], [tag], 'en')).toBe('de')
  })

  test('the language of a file that is not English', () => {
    expect(pickLanguage(['Wie war es?'], ['en'], 'de')).toBe('de')
  })
})
