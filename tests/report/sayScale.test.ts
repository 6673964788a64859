import { expect, test } from 'vitest'
import { pointNames, sayPoint, sayScale } from '../../src/report/sayScale.js'

test.each([
  ['faces-5', 1, 'very unhappy', '1 (very unhappy) to 5 (very happy)'],
  ['ease-5', 5, 'very easy', '1 (very hard) to 5 (very easy)'],
  ['thumbs', 2, 'yes', '1 (no) to 2 (yes)'],
  ['recommend-11', 0, '0 of 10', '0 (not at all likely) to 10 (extremely likely)'],
  ['ces2-7', 3, '3 of 7', 'ces2-7'],
  ['faces-5', 9, '9 of 5', '1 (very unhappy) to 5 (very happy)'],
  ['constructor', 3, '3', 'constructor'],
])('%s', (scale, value, point, ends) => {
  expect([sayPoint(scale, value), sayScale(scale)]).toEqual([point, ends])
})

test('names stand for points only where each point has one', () => {
  expect(pointNames('faces-5')).toEqual(['Very unhappy', 'Unhappy', 'Neither', 'Happy', 'Very happy'])
  expect(pointNames('recommend-11')).toBeUndefined()
  expect(pointNames('ces2-7')).toBeUndefined()
})
