import { describe, expect, test } from 'vitest'
import type { NormalPrompt } from '../../../src/prompts/normalPrompt.js'
import { change } from '../../../src/targeting/rare/change.js'
import { aPrompt } from '../../prompts/aPrompt.js'
import { now, someFacts } from '../someFacts.js'

const day = 864e5
const prompt: NormalPrompt = {
  ...aPrompt({ id: 'change:cart:2026-12-01', touchpoint: 'cart' }),
  change: { date: '2026-12-01' },
}
const [before, after] = [Date.UTC(2026, 10, 20), Date.UTC(2026, 11, 1)]
const low = { touchpoint: 'cart', band: 'low', answeredAt: before } as const

describe('a change is told', () => {
  test.each<[string, Parameters<typeof someFacts>[0], string]>([
    ['to who answered low there before', { prompts: { a: low } }, 'ok'],
    ['until the last moment before its day', { prompts: { a: { ...low, answeredAt: after - 1 } } }, 'ok'],
    ['not to who answered nothing', {}, 'not-low-here'],
    ['not to who answered low elsewhere', { prompts: { a: { ...low, touchpoint: 'home' } } }, 'not-low-here'],
    ['not to who answered high', { prompts: { a: { ...low, band: 'high' } } }, 'not-low-here'],
    ['not to who answered on its day', { prompts: { a: { ...low, answeredAt: after } } }, 'not-low-here'],
    [
      'not to who has answered better since',
      { prompts: { a: low, b: { ...low, band: 'mid', answeredAt: before + day } } },
      'not-low-here',
    ],
    [
      'to who has answered worse since',
      { prompts: { a: { ...low, band: 'high' }, b: { ...low, answeredAt: before + day } } },
      'ok',
    ],
    [
      'whatever was answered without a rating',
      { prompts: { a: low, b: { touchpoint: 'cart', answeredAt: after } } },
      'ok',
    ],
    ['not twice', { prompts: { a: low, [prompt.id]: { shownAt: now } } }, 'told-already'],
    ['not after it was answered', { prompts: { a: low, [prompt.id]: { ...low, answeredAt: now } } }, 'told-already'],
    ['not after it was closed', { prompts: { a: low, [prompt.id]: { dismissedAt: now } } }, 'told-already'],
    ['though its number was drawn', { prompts: { a: low, [prompt.id]: {} } }, 'ok'],
  ])('%s', (_, known, code) => {
    expect(change(prompt, someFacts(known), now)).toMatchObject({
      code,
      wanted: { touchpoint: 'cart', date: '2026-12-01' },
    })
  })

  test('and no other prompt is asked about it', () => {
    expect(change(aPrompt(), someFacts({ prompts: { a: low } }), now)).toBeUndefined()
  })
})
