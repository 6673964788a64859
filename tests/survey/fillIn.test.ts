import { describe, expect, test } from 'vitest'
import { fillIn } from '../../src/survey/fillIn.js'

const said = (values: Record<string, string>) => (name: string) => values[name]

describe('a text', () => {
  test.each([
    ['How was your order of {product}?', { product: 'Lamp' }, 'How was your order of \u2068Lamp\u2069?'],
    ['{a} {b} {a}', { a: '1', b: '2' }, '\u20681\u2069 \u20682\u2069 \u20681\u2069'],
    ['How was {agent|our team}?', {}, 'How was our team?'],
    ['How was { agent | our team }?', { agent: 'Ada' }, 'How was \u2068Ada\u2069?'],
    ['No braces', { a: '1' }, 'No braces'],
    ['{a}', { a: '{b}', b: 'x' }, '\u2068{b}\u2069'], // what the host says is no text of ours
    ['{a}', { a: '$&$1' }, '\u2068$&$1\u2069'],
  ])('%s with %j reads %s', (text, values, expected) => {
    expect(fillIn(text, said(values as unknown as Record<string, string>))).toBe(expected)
  })

  test('is never shown with a placeholder in it', () => {
    expect(() => fillIn('How was {product}?', said({}))).toThrow(/"product"/)
  })
})
