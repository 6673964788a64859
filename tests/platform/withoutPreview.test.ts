import { expect, test } from 'vitest'
import { withoutPreview } from '../../src/platform/withoutPreview.js'

test.each([
  ['https://a.example/?moodpoint=preview', 'https://a.example/'],
  ['https://a.example/?moodpoint=off#x', 'https://a.example/#x'],
  ['https://a.example/?a=1&moodpoint=preview', 'https://a.example/?a=1'],
  ['https://a.example/?moodpoint=preview&a=1', 'https://a.example/?a=1'],
  ['https://a.example/?a=1&moodpoint=preview&b=%2F#x', 'https://a.example/?a=1&b=%2F#x'],
  ['https://a.example/#/shop?moodpoint=preview', 'https://a.example/#/shop'],
  ['https://a.example/?mymoodpoint=preview', 'https://a.example/?mymoodpoint=preview'],
  ['https://a.example/moodpoint?a=', 'https://a.example/moodpoint?a='],
])('%s is %s for everybody else', (address, otherwise) => {
  expect(withoutPreview(address)).toBe(otherwise)
})
