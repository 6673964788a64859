import { expect, test } from 'vitest'
import { type Box, findSpot } from '../../src/ui/findSpot.js'

const view: Box = { left: 0, top: 0, right: 1000, bottom: 800 }
const card = { width: 400, height: 300 }
const chat: Box = { left: 900, top: 700, right: 1000, bottom: 800 }
const bar: Box = { left: 0, top: 740, right: 1000, bottom: 800 }
const column: Box = { left: 800, top: 0, right: 1000, bottom: 800 }

test.each<[string, Box[], 'left' | 'right', { side: string; lift: number }]>([
  ['nothing stays in its corner', [], 'right', { side: 'right', lift: 0 }],
  ['nothing, from right to left, too', [], 'left', { side: 'left', lift: 0 }],
  ['a button below is lifted over', [chat], 'right', { side: 'right', lift: 100 }],
  ['a button on the other side stays', [chat], 'left', { side: 'left', lift: 0 }],
  ['a bar below is lifted over', [bar], 'right', { side: 'right', lift: 60 }],
  ['a bar and a button is lifted over both', [bar, { ...chat, top: 690 }], 'right', { side: 'right', lift: 110 }],
  ['a tall column moves to the other side', [column], 'right', { side: 'left', lift: 0 }],
  ['everything covers what it must', [view], 'right', { side: 'right', lift: 0 }],
  ['something elsewhere stays', [{ left: 0, top: 0, right: 100, bottom: 100 }], 'right', { side: 'right', lift: 0 }],
])('what would cover %s', (_, obstacles, usual, spot) => {
  expect(findSpot(card, view, obstacles, usual)).toEqual(spot)
})

test('in a window lower than itself it stays where it is', () => {
  expect(findSpot(card, { ...view, bottom: 200 }, [{ ...bar, top: 150, bottom: 200 }])).toMatchObject({ lift: 0 })
})
