import { describe, expect, test } from 'vitest'
import { query } from '../../../src/targeting/rare/query.js'
import { aPrompt } from '../../prompts/aPrompt.js'
import { now, someFacts } from '../someFacts.js'

const gate = (wanted: Record<string, string[]>, search: string) =>
  query(aPrompt({ query: wanted }), someFacts({ url: `https://shop.example/a${search}` }), now)

describe('of the parameters of the address', () => {
  test.each([
    [{ ref: ['mail'] }, '?ref=mail', true],
    [{ ref: ['mail'] }, '?ref=web', false],
    [{ ref: ['mail'] }, '', false],
    [{ ref: ['mail'] }, '?ref=mailing', false],
    [{ ref: ['mail*'] }, '?ref=mailing', true],
    [{ ref: ['mail*'] }, '?ref=my-mail', false],
    [{ ref: ['*'] }, '?ref', true],
    [{ ref: ['*'] }, '?other=1', false],
    [{ ref: ['mail', 'web'] }, '?ref=web', true],
    [{ ref: ['web'] }, '?ref=mail&ref=web', true],
    [{ ref: ['mail'], sale: ['*'] }, '?ref=mail&sale=1', true],
    [{ ref: ['mail'], sale: ['*'] }, '?ref=mail', false],
    [{ q: ['a b'] }, '?q=a+b', true],
    [{ q: ['a.b'] }, '?q=axb', false],
    [{ q: ['größe*'] }, '?q=gr%C3%B6%C3%9Fe-m', true],
    [{ q: ['a*b'] }, '?q=a%0Ab', true],
    [{ ref: ['mail'] }, '#ref=mail', false],
    [{ REF: ['mail'] }, '?ref=mail', false],
  ])('%j and "%s": %s', (wanted, search, pass) => {
    expect(gate(wanted, search)).toMatchObject({ code: pass ? 'ok' : 'other-query' })
  })
})

test('a prompt that names none asks nothing of the address', () => {
  expect(query(aPrompt(), someFacts(), now)).toBeUndefined()
})

test('the finding can be read: what was there of what is wanted, and nothing else', () => {
  expect(gate({ ref: ['mail'] }, '?ref=web&secret=1')).toEqual({
    code: 'other-query',
    actual: { ref: ['web'] },
    wanted: { ref: ['mail'] },
  })
})
