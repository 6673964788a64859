import { expect, test } from 'vitest'
import { sayDay, sayDays } from '../../src/report/sayDays.js'

test('a day', () => {
  expect(sayDay('2026-12-03')).toBe('3 Dec 2026')
})

test.each([
  ['2026-08-03', '2026-10-25', '3 Aug to 25 Oct 2026'],
  ['2025-12-31', '2026-01-01', '31 Dec 2025 to 1 Jan 2026'],
  ['2026-10-25', '2026-10-25', '25 Oct 2026'],
])('from %s to %s', (first, last, said) => {
  expect(sayDays({ first, last })).toBe(said)
})
