import { expect, test } from 'vitest'
import { durationInWords } from '../../src/explain/inWords.js'
import { tellTriggers } from '../../src/explain/tellTriggers.js'
import { aPrompt } from '../prompts/aPrompt.js'

test.each([
  [undefined, '3 seconds after the page has loaded or 3 seconds after a single-page app changed the address'],
  [{ load: '1s' }, '1 second after the page has loaded'],
  [{ event: 'ordered' }, "when your page calls mood.event('ordered')"],
  [
    { event: { name: 'chat', if: { waited: '> 120', topic: ['refund', 3], isFirst: true } } },
    `when your page calls mood.event('chat') with waited above 120, topic "refund" or 3 and isFirst true`,
  ],
  [{ scroll: '60%' }, 'when 60% of the page has been seen'],
  [{ scroll: { selector: '#terms' } }, 'when all of #terms has been seen'],
  [{ visible: '#reviews' }, 'when #reviews has been in sight for 1 second'],
  [{ visible: { selector: '#reviews', for: '3s' } }, 'when #reviews has been in sight for 3 seconds'],
  [{ click: '.help' }, 'when .help is clicked'],
  [{ exit: 'mouse' as const }, 'when the mouse leaves at the top'],
  [{ exit: 'touch' as const }, 'when a finger flings the page back up'],
  [{ idle: '30s' }, 'when nothing was done for 30 seconds'],
  [{ views: 3 }, 'from page view 3 of a visit on'],
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
