import { describe, expect, test } from 'vitest'
import { slug } from '../../src/prompts/slug.js'

describe('the slug of', () => {
  test.each([
    ['Too many steps', 'too-many-steps'],
    ['  Price! ', 'price'],
    ['Überraschung №1', 'überraschung-1'],
    ['価格', '価格'],
    ['👍', ''],
    ['  Delivery / cost!  ', 'delivery-cost'],
    ['Zu viel auszufüllen', 'zu-viel-auszufüllen'],
    ['Оплата', 'оплата'],
    ['5 €', '5'],
    ['C++', 'c'],
  ])('%j is %j', (text, expected) => {
    expect(slug(text)).toBe(expected)
  })
})
