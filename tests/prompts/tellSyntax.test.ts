import { expect, test } from 'vitest'
import { tellSyntax } from '../../src/prompts/tellSyntax.js'

/** What the engine that runs the test says of a text. */
function messageOf(text: string): string {
  try {
    JSON.parse(text)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error(`${text} is JSON`)
}

test.each([
  ['a comma that is missing', '{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
  ['a comma too many', '{\n  "a": 1,\n}', 'line 3, column 1'],
  ['a name without quotes', '{ a: 1 }', 'line 1, column 3'],
  ['a line that breaks within quotes', '{\r\n  "a": "x\r\ny"\r\n}', 'line 2, column 10'],
  ['a bracket too many', '{ "a": 1 } }', 'line 1, column 12'],
  ['an end that comes too early', '{\n"prompts": [', 'line 2, column 13'],
  ['nothing at all', '', 'line 1, column 1'],
])('%s is told by its line and column', (_, text, where) => {
  const told = tellSyntax(text, messageOf(text))
  expect(told).toContain(` at ${where}: a comma, quote or bracket`)
  expect(told).not.toMatch(/position/)
})

test.each([
  'Unexpected token \'h\', "hello" is not valid JSON',
  "JSON.parse: expected ',' or '}' after property value in object at line 3 column 7 of the JSON data",
  "JSON Parse error: Expected '}'",
])('what an engine says without a position stays: %s', (message) => {
  expect(tellSyntax('{\n"a": 1\n"b": 2}', message)).toBe(message)
})
