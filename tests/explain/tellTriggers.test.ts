import { expect, test } from 'vitest'
import { durationInWords } from '../../src/explain/inWords.js'
import { tellTriggers } from '../../src/explain/tellTriggers.js'
import { aPrompt } from '../prompts/aPrompt.js'

test.each([
  [undefined, '3 seconds after the page has loaded or 3 seconds after a single-page app changed the address'],
  [{ load: '1s' }, '1 second after the page has loaded'],
  [{ event: 'ordered' }, "when your page calls mood.event('ordered')"],
])('%j is said as: %s', (when, words) => {
  expect(tellTriggers(aPrompt(when && { when }).when)).toBe(words)
})

test.each([
  ['500ms', '500 milliseconds'],
  ['1m', '1 minute'],
  ['1.5h', '1.5 hours'],
  ['14d', '14 days'],
])('%s is %s', (duration, words) => {
  expect(durationInWords(duration)).toBe(words)
})
