import { expect, test } from 'vitest'
import { areBracesSound, placeholdersIn } from '../../src/prompts/placeholders.js'

test.each([
  ['{product}', 'product', undefined],
  ['How was your chat with {agent|our team}?', 'agent', 'our team'],
  ['{ first-name | friend }', 'first-name', 'friend'],
  ['{имя.2_a|друг}', 'имя.2_a', 'друг'],
  ['{product|a | b}', 'product', 'a | b'],
])('%s names %s, or else says %s', (text, name, otherwise) => {
  expect(placeholdersIn(text)).toEqual([{ name, otherwise }])
  expect(areBracesSound(text)).toBe(true)
})

test('a text may hold several', () => {
  expect(placeholdersIn('{a} and {b|c}, {a}').map(({ name }) => name)).toEqual(['a', 'b', 'a'])
})

test.each([
  ['{'],
  ['}'],
  ['{}'],
  ['{product'],
  ['{{product}}'],
  ['{product|}'],
  ['{product| }'],
  ['{two words}'],
  ['{"a":1}'],
  [`{${'x'.repeat(65)}}`],
])('%s holds a brace that belongs to nothing', (text) => {
  expect(areBracesSound(text)).toBe(false)
})
