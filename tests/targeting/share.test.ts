import { describe, expect, test } from 'vitest'
import { share } from '../../src/targeting/share.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { someFacts } from './someFacts.js'

const gate = (percent: string, draw: number) =>
  share(aPrompt({ share: percent }), someFacts({ prompts: { mood: { draw } } }))

describe('of all visitors', () => {
  test.each([
    ['100%', 0.999999, true],
    ['25%', 0, true],
    ['25%', 0.2499, true],
    ['25%', 0.25, false],
    ['33.3%', 0.3329, true],
    ['33.3%', 0.333, false],
    ['0%', 0, false],
  ])('a share of %s holds who drew %d: %s', (percent, draw, pass) => {
    expect(gate(percent, draw)).toMatchObject({ code: pass ? 'ok' : 'not-in-share' })
  })

  test('about as many are in as the share says', () => {
    const draws = Array.from({ length: 1000 }, (_, index) => index / 1000)
    expect(draws.filter((draw) => gate('12.5%', draw).code === 'ok')).toHaveLength(125)
  })

  test('raising the share keeps who was in', () => {
    const draws = Array.from({ length: 100 }, (_, index) => index / 100)
    const inAt = (percent: string) => draws.filter((draw) => gate(percent, draw).code === 'ok')
    expect(inAt('50%')).toEqual(expect.arrayContaining(inAt('10%')))
  })

  test('each prompt has its own', () => {
    const facts = someFacts({ prompts: { mood: { draw: 0.1 }, other: { draw: 0.9 } } })
    const [mood, other] = [aPrompt({ share: '50%' }), aPrompt({ id: 'other', share: '50%' })]
    expect([mood, other].map((prompt) => share(prompt, facts).code)).toEqual(['ok', 'not-in-share'])
  })
})

describe('where nothing can be kept, the page has tossed a coin:', () => {
  test.each([
    [0.2, 'ok'],
    [0.25, 'not-in-share'],
  ])('%d', (coin, code) => {
    expect(share(aPrompt({ share: '25%' }), someFacts({ coin, canRemember: false })).code).toBe(code)
  })
})

test('the finding can be read: what was drawn and what is wanted', () => {
  expect(gate('25%', 0.7)).toEqual({ code: 'not-in-share', actual: 0.7, wanted: 0.25 })
})
