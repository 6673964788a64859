import { describe, expect, test } from 'vitest'
import { csat, netEmotion } from '../../src/results/kpis.js'
import { rangeOf, toRatings } from '../../src/results/ratings.js'
import { aComment, aRecord } from '../receiver/aRecord.js'
import { anOutcome, aResponse, aTally } from './aRating.js'

test.each([
  ['faces-5', 1, 5],
  ['ces2-7', 1, 7],
  ['answer-3', 1, 3],
  ['recommend', 0, 10],
  ['recommend-11', 0, 10],
  ['thumbs', 1, 2],
  ['stars', 1, Number.POSITIVE_INFINITY],
])('the scale %s goes from %d to %d', (scale, least, greatest) => {
  expect(rangeOf(scale)).toEqual([least, greatest])
})

describe('ratings', () => {
  test('keep the record they are part of', () => {
    const record = aResponse(2)
    expect(toRatings([record])).toMatchObject([{ value: 2, scale: 'faces-5', question: 'rating', record }])
  })

  test('are every question with a value', () => {
    const [rating] = aResponse(2).answers
    if (!rating) throw new Error('there is one')
    const record = aRecord({ answers: [rating, aComment('No'), { ...rating, question: 'delivery' }] })
    expect(toRatings([record]).map(({ question }) => question)).toEqual(['rating', 'delivery'])
  })

  test('leave out who skipped: no denominator has them', () => {
    const skipped = aRecord({ answers: [aComment('Only words')] })
    const ratings = toRatings([aResponse(5), skipped, aResponse(1)])
    expect(csat(ratings)).toMatchObject({ value: 50, n: 2 })
    expect(netEmotion(ratings)).toMatchObject({ value: 0, n: 2 })
  })

  test('count a record once, however often it came', () => {
    const record = aResponse(5)
    expect(toRatings([record, aResponse(1), record])).toHaveLength(2)
  })

  test('leave out records of other kinds', () => {
    expect(toRatings([aTally({ asked: 3 }), anOutcome('converted', []), aResponse(3)])).toHaveLength(1)
  })

  test.each([
    ['faces-5', 0],
    ['faces-5', 6],
    ['faces-5', 2.5],
    ['recommend-11', 11],
  ])('leave out what is not on %s: %d', (scale, value) => {
    expect(toRatings([aResponse(value, scale)])).toEqual([])
  })

  test('have the 0 of recommend', () => {
    expect(toRatings([aResponse(0, 'recommend-11')])).toHaveLength(1)
  })
})
