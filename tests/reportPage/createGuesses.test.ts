import { afterEach, expect, test, vi } from 'vitest'
import { createGuesses } from '../../src/reportPage/createGuesses.js'

function aStorage(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
  }
}

afterEach(() => vi.restoreAllMocks())

test('a guess is kept under the title of its report', () => {
  const storage = aStorage()
  createGuesses(storage, 'Shop').write({ cart: 70 })
  expect(createGuesses(storage, 'Shop').read()).toEqual({ cart: 70 })
  expect(createGuesses(storage, 'Till').read()).toBeNull()
})

test('without a storage, or with a full one, it lasts as long as the page', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const full = {
    ...aStorage(),
    setItem: () => {
      throw new DOMException('Full', 'QuotaExceededError')
    },
  }
  createGuesses(undefined, 'Shop').write({ cart: 70 })
  createGuesses(full, 'Shop').write({ cart: 70 })
  expect(createGuesses(undefined, 'Shop').read()).toBeNull()
  expect(warn).toHaveBeenCalledTimes(1)
})

test.each([
  ['{', null, 1],
  ['7', {}, 0],
  ['{"cart":"70","chat":3}', { chat: 3 }, 0],
])('what somebody else wrote there, %s, is read as %j', (text, guess, warnings) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  expect(createGuesses(aStorage({ 'moodpoint-report:Shop': text }), 'Shop').read()).toEqual(guess)
  expect(warn).toHaveBeenCalledTimes(warnings)
})
