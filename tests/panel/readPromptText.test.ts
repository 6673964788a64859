import { expect, test } from 'vitest'
import { readPromptText } from '../../src/panel/readPromptText.js'

test('a file with a list of prompts can be used, whatever is in the list', () => {
  expect(readPromptText('{ "prompts": [1] }')).toEqual({ content: { prompts: [1] } })
})

test.each(['', '{', '{ "prompts": [] ', 'hello'])('%o is not JSON, and it says where', (text) => {
  expect(readPromptText(text).problem).toMatch(
    /^This is not JSON: (.+ at line 1, column \d+: .+|.*"hello".*)\. The prompts seen are those from before\.$/,
  )
})

test.each(['null', '3', '[]', '{}', '{ "prompts": {} }'])('%s has no list of prompts, and it says so', (text) => {
  expect(readPromptText(text)).toEqual({ problem: expect.stringContaining('no list "prompts"') })
})
