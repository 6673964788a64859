import { expect, test } from 'vitest'
import { nameOf, planOf } from '../../src/report/planOf.js'

test('takes journey, changes and labels of options', () => {
  const file = {
    journey: [
      { touchpoint: 'cart', name: { de: 'Korb', en: 'Cart' }, stage: 'during', corner: 'commerce' },
      { touchpoint: 'find-it' },
    ],
    changes: [{ date: '2026-12-10', touchpoint: 'cart', text: { en: 'Three steps.' } }],
    prompts: [
      { followUp: { low: { text: 'Why?', options: ['Too many steps', { id: 'pay', text: { en: 'Payment' } }] } } },
      { questions: [{ scale: 'choice', options: ['Delivery cost'] }] },
    ],
  }
  expect(planOf(file)).toEqual({
    journey: [
      { touchpoint: 'cart', name: 'Cart', stage: 'during', corner: 'commerce', people: null },
      { touchpoint: 'find-it', name: 'Find it', stage: null, corner: null, people: null },
    ],
    changes: [{ date: '2026-12-10', touchpoint: 'cart', text: 'Three steps.' }],
    options: { 'too-many-steps': 'Too many steps', pay: 'Payment', 'delivery-cost': 'Delivery cost' },
  })
})

test.each([
  null,
  7,
  [],
  { journey: 7, changes: {}, prompts: [null, 7] },
  { journey: [null], changes: [{ date: 'soon' }] },
])('takes nothing from %j', (file) => {
  expect(planOf(file)).toEqual({ journey: [], changes: [], options: {} })
})

test.each([
  ['order-confirmed', 'Order confirmed'],
  ['a_b.c:d', 'A b c d'],
  ['---', '---'],
])('%s is called %s', (id, name) => {
  expect(nameOf(id)).toBe(name)
})
