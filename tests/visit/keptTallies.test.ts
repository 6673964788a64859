import { expect, test } from 'vitest'
import { type Counted, countIn, type KeptTallies } from '../../src/visit/keptTallies.js'

const basis = { touchpoint: 'paid', share: 0.5, device: 'phone', input: 'touch' } as const
const day = '2026-12-03'

function count(...all: Array<[counted: Counted[], isBeginning?: boolean]>) {
  const kept: KeptTallies = {}
  for (const [counted, isBeginning] of all)
    countIn(kept, { day, prompt: 'mood', counted, ...(isBeginning && { basis }) })
  return kept[day]?.mood
}

test('a showing makes eligible who was not known to be', () => {
  expect(count([['asked'], true])).toMatchObject({ ...basis, eligible: 1, asked: 1 })
})

test('to be wanted counts once, to be asked as often as it happens', () => {
  expect(count([['eligible'], true], [['eligible'], true])).toMatchObject({ eligible: 1, asked: 0 })
  expect(count([['eligible'], true], [['asked'], true], [['asked'], true])).toMatchObject({ eligible: 2, asked: 2 })
})

test('an end counts where its beginning is, and nowhere else', () => {
  expect(count([['answered', 'rated']])).toBeUndefined()
  expect(count([['asked'], true], [['answered', 'rated']])).toMatchObject({ asked: 1, answered: 1, rated: 1 })
})

test('days and prompts are counted apart', () => {
  const kept: KeptTallies = {}
  for (const [on, prompt] of [
    [day, 'mood'],
    [day, 'other'],
    ['2026-12-04', 'mood'],
  ] as const)
    countIn(kept, { day: on, prompt, counted: ['asked'], basis })
  expect(Object.entries(kept).map(([on, prompts]) => [on, Object.keys(prompts)])).toEqual([
    [day, ['mood', 'other']],
    ['2026-12-04', ['mood']],
  ])
})
