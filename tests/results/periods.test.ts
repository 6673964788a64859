import { expect, test } from 'vitest'
import { dayOf, monthOf, weekOf } from '../../src/results/periods.js'
import { ratingsOf } from './aRating.js'

const ratedAt = (answeredAt: string, correctedAt?: string) => {
  const [rating] = ratingsOf([4], 'faces-5', { answeredAt, ...(correctedAt && { correctedAt }) })
  if (!rating) throw new Error('there is one')
  return rating
}

test.each([
  ['2026-12-03T10:15:06.323Z', '2026-11-30'],
  ['2026-11-30T00:00:00.000Z', '2026-11-30'],
  ['2026-11-29T23:59:59.999Z', '2026-11-23'],
  ['2027-01-01T00:00:00.000Z', '2026-12-28'],
  ['1970-01-01T00:00:00.000Z', '1969-12-29'],
  ['1969-12-28T00:00:00.000Z', '1969-12-22'],
])('%s lies in the week of Monday %s', (moment, monday) => {
  expect(weekOf(ratedAt(moment))).toBe(monday)
})

test('day and month are those of UTC', () => {
  const rating = ratedAt('2026-12-31T23:59:59.000Z')
  expect([dayOf(rating), monthOf(rating)]).toEqual(['2026-12-31', '2026-12'])
})

test('the clock of the receiver is believed before that of the device', () => {
  expect(dayOf(ratedAt('2019-01-01T00:00:00.000Z', '2026-12-03T10:00:00.000Z'))).toBe('2026-12-03')
})
