import { describe, expect, test } from 'vitest'
import { meets } from '../../../src/triggers/rare/startHostEvent.js'
import { openRarePage } from './aRarePage.js'

describe('a condition', () => {
  test.each([
    ['pro', 'pro', true],
    ['pro', 'free', false],
    [3, 3, true],
    [3, '3', true],
    ['3', 3, true],
    [true, true, true],
    [true, false, false],
    [true, undefined, false],
    ['undefined', null, false],
    ['[object Object]', {}, false],
    [['refund', 'delivery'], 'delivery', true],
    [['refund', 'delivery'], 'other', false],
    ['> 120', 121, true],
    ['> 120', 120, false],
    ['>120', '240', true],
    ['>= 120', 120, true],
    ['< 0.5', 0.4, true],
    ['< -1', -1, false],
    ['<= 5', 5, true],
    ['< 5', '', false],
    ['< 5', null, false],
    ['< 5', [1], false],
    ['> 5', Number.NaN, false],
    [['< 5', '> 10'], 7, false],
    [['< 5', '> 10'], 11, true],
  ])('%j and %j: %s', (condition, actual, expected) => {
    expect(meets(condition, actual)).toBe(expected)
  })
})

test.each([
  [{ waited: 240, topic: 'refund' }, 1],
  [{ waited: 240 }, 0],
  [{ topic: 'refund' }, 0],
  [undefined, 0],
  ['waited', 0],
])('an event with %j fires %i times where every condition counts', (data, times) => {
  const { start, fire, report } = openRarePage()
  start({ event: { name: 'chat', if: { waited: '> 120', topic: ['refund', 'other'] } } })
  report('chat', data)
  report('other', { waited: 240, topic: 'refund' })
  expect(fire).toHaveBeenCalledTimes(times)
})
