import { afterEach, expect, test, vi } from 'vitest'
import { isPreviewing } from '../../src/platform/isPreviewing.js'
import { markTab } from '../../src/platform/markTab.js'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['https://a.example/?moodpoint=preview', '', true],
  ['https://a.example/#/shop?moodpoint=preview', '', true],
  ['https://a.example/', ' moodpoint=preview', true],
  ['https://a.example/?moodpoint=off', 'shop moodpoint=preview', true],
  ['https://a.example/?moodpoint=off', '', false],
  ['https://a.example/', 'moodpoint', false],
])('at %s in the tab "%s" it is %s', (href, name, expected) => {
  vi.stubGlobal('location', { href })
  vi.stubGlobal('window', { name })
  expect(isPreviewing()).toBe(expected)
})

test('a tab is marked once, and keeps the name it has for others', () => {
  const tab = { name: 'shop' }
  markTab(tab, true)
  markTab(tab, true)
  expect(tab.name).toBe('shop moodpoint=preview')
  markTab(tab, false)
  expect(tab.name).toBe('shop')
})
