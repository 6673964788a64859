import { describe, expect, test } from 'vitest'
import { moment, type Signs } from '../../src/targeting/moment.js'

const calm: Signs = {
  isHidden: false,
  isAsking: false,
  isAskingElsewhere: false,
  focus: undefined,
  hasModal: false,
  isPlaying: false,
  stillMs: 500,
}

describe('a moment', () => {
  test.each([
    ['is good where nobody is disturbed', {}, 'ok'],
    ['is bad in a tab behind others', { isHidden: true }, 'hidden'],
    ['is bad while a prompt is open', { isAsking: true }, 'asking'],
    ['is bad while one is open in another tab', { isAskingElsewhere: true }, 'asking-in-another-tab'],
    ['is bad while somebody pays', { focus: 'payment' }, 'paying'],
    ['is bad while somebody types', { focus: 'text' }, 'typing'],
    ['is bad under a dialog of the page', { hasModal: true }, 'modal-open'],
    ['is bad while something plays', { isPlaying: true }, 'media-playing'],
    ['is bad while the page is scrolled', { stillMs: 499 }, 'scrolling'],
    ['is good where it was never scrolled', { stillMs: Number.POSITIVE_INFINITY }, 'ok'],
    ['names one of several reasons', { isHidden: true, focus: 'text', stillMs: 0 }, 'hidden'],
  ] as const)('%s', (_, signs, code) => {
    expect(moment({ ...calm, ...signs })).toBe(code)
  })
})
