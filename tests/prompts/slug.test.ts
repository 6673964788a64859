import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slug } from '../../src/prompts/slug.js'
import { slug as slugOfSurvey } from '../../src/survey/conversation.js'

describe('the slug of', () => {
  test.each([
    ['Too many steps', 'too-many-steps'],
    ['  Price! ', 'price'],
    ['Überraschung №1', 'überraschung-1'],
    ['価格', '価格'],
    ['👍', ''],
  ])('%j is %j', (text, expected) => {
    expect(slug(text)).toBe(expected)
  })

  test('any text is the id that records will hold', () => {
    const letter = fc.constantFrom(...'aB1é価 -_!👍क़̈İ')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: letter })), (text) => {
        expect(slug(text)).toBe(slugOfSurvey(text))
      }),
    )
  })
})
