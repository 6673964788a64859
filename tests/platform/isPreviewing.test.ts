import { afterEach, expect, test, vi } from 'vitest'
import { isPreviewing } from '../../src/platform/isPreviewing.js'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['https://a.example/?moodpoint=preview', {}, true],
  ['https://a.example/#/shop?moodpoint=preview', {}, true],
  ['https://a.example/', { 'moodpoint=preview': '{}' }, true],
  ['https://a.example/?moodpoint=off', { 'moodpoint=preview': '{}' }, true],
  ['https://a.example/?moodpoint=off', {}, false],
  ['https://a.example/', { moodpoint: '[]' }, false],
])('at %s with %o it is %s', (href, sessionStorage, expected) => {
  vi.stubGlobal('location', { href })
  vi.stubGlobal('sessionStorage', sessionStorage)
  expect(!!isPreviewing()).toBe(expected)
})

test('a frame that may not even name its sessionStorage shows no panel, and throws nothing', () => {
  vi.stubGlobal('location', { href: 'https://a.example/' })
  vi.stubGlobal('sessionStorage', undefined)
  expect(isPreviewing()).toBe(false)
})
