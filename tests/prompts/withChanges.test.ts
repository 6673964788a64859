import { describe, expect, test } from 'vitest'
import { changeWords } from '../../src/locales/changeWords.js'
import { readWholeFile } from '../../src/prompts/readWholeFile.js'
import type { Change, Prompt, PromptFile } from '../../src/prompts/types.js'
import { withChanges } from '../../src/prompts/withChanges.js'

const three: Change = { date: '2026-12-10', touchpoint: 'order-confirmed', text: 'Checkout now has three steps.' }
const checkout: Prompt = { id: 'checkout', question: 'How?', touchpoint: 'order-confirmed', pages: ['/done*'] }
const read = (changes: unknown, prompts: Prompt[] = [checkout], more: Partial<PromptFile> = {}) =>
  withChanges(readWholeFile({ ...more, prompts, changes }), changeWords)
/** What a page may pass inline, and no JSON can hold. */
const unreadable = Object.defineProperty({}, 'en', {
  enumerable: true,
  get() {
    throw new Error('unreadable')
  },
})
const [promptOf, textOf] = [
  (...given: Parameters<typeof read>) => read(...given).prompts[0],
  (change: Partial<Change>, language = 'en') =>
    read([{ ...three, ...change }], undefined, { language }).prompts[0]?.questions?.[0]?.text,
]

describe('a change', () => {
  test('is a prompt of its touchpoint, from its day on, before all others', () => {
    const { prompts, faults } = read([three], [{ ...checkout, area: 'process' }])
    expect(faults).toEqual([])
    expect(prompts.map(({ id }) => id)).toEqual(['change:order-confirmed:2026-12-10', 'checkout'])
    expect(prompts[0]).toMatchObject({
      path: 'changes[0]',
      touchpoint: 'order-confirmed',
      area: 'process',
      from: '2026-12-10',
      change: { date: '2026-12-10' },
      share: '100%',
      where: 'float',
    })
  })

  test.each<[string, Partial<Change>, string, object]>([
    ['a plain text', {}, 'en', { en: 'You told us. We changed it. Checkout now has three steps. Better now?' }],
    [
      'texts by language',
      { text: { en: 'It is fast.', 'de-AT': 'Es ist schnell.' } },
      'en',
      {
        en: 'You told us. We changed it. It is fast. Better now?',
        'de-AT': 'Sie haben es gesagt, wir haben es geändert. Es ist schnell. Jetzt besser?',
      },
    ],
    [
      'a language without words of ours',
      { text: 'On a tout changé. Mieux ?' },
      'fr',
      { fr: 'On a tout changé. Mieux ?' },
    ],
  ])('with %s says it in its language', (_, change, language, expected) => {
    expect(textOf(change, language)).toEqual(expected)
  })

  test.each<[string, Partial<Prompt>[], string[]]>([
    ['one prompt', [{ pages: ['/a', '!/a/x'] }], ['/a', '!/a/x']],
    ['several', [{ pages: ['/a', '/b'] }, { pages: ['/b', '/c'] }], ['/a', '/b', '/c']],
    ['one that asks everywhere', [{ pages: ['/a'] }, {}], []],
    ['one that asks everywhere but somewhere', [{ pages: ['/a'] }, { pages: ['!/b'] }], ['/a', '*', '!/b']],
  ])('is told on the pages of %s', (_, all, pages) => {
    const { pages: __, ...bare } = checkout
    expect(
      promptOf(
        [three],
        all.map((own, index) => ({ ...bare, id: `p${index}`, ...own })),
      )?.pages,
    ).toEqual(pages)
  })

  test.each<[string, Partial<Prompt>[], unknown[]]>([
    ['an event', [{ when: { event: 'paid' } }], [['event', 'paid']]],
    [
      'several, each once',
      [{ when: [{ event: 'a' }, { load: '1s' }] }, { when: { event: 'a' } }],
      [
        ['event', 'a'],
        ['load', '1s'],
      ],
    ],
    [
      'a button alone: when the page has loaded',
      [{ where: 'launcher' }],
      [
        ['load', '3s'],
        ['route', '3s'],
      ],
    ],
    ['a button beside an event', [{ where: 'launcher' }, { when: { event: 'a' } }], [['event', 'a']]],
  ])('is told at the moment of its prompts: %s', (_, all, when) => {
    expect(
      promptOf(
        [three],
        all.map((own, index) => ({ ...checkout, id: `p${index}`, ...own })),
      )?.when,
    ).toEqual(when)
  })

  test('obeys the pacing of the file, not that of a prompt', () => {
    const prompt = promptOf([three], [{ ...checkout, pacing: { between: '1d' } }], { pacing: { between: '7d' } })
    expect(prompt?.pacing).toMatchObject({ between: '7d', perVisit: 1 })
  })

  test('where no prompt asks any more is told to nobody, and no fault', () => {
    const { prompts, faults } = read([{ ...three, touchpoint: 'gone' }])
    expect([prompts.length, faults]).toEqual([1, []])
  })
})

describe('a file', () => {
  test.each<[string, unknown, string[]]>([
    ['no changes', undefined, []],
    ['an empty list', [], []],
    ['changes that are no list', { date: '2026-12-10' }, ['changes']],
    ['a change that is none', [null], ['changes[0].date']],
    ['a day in words', [{ ...three, date: 'tomorrow' }], ['changes[0].date']],
    ['a month there is not', [{ ...three, date: '2026-13-01' }], ['changes[0].date']],
    ['no touchpoint', [{ ...three, touchpoint: 7 }], ['changes[0].touchpoint']],
    ['no text', [{ ...three, text: undefined }], ['changes[0].text']],
    ['a blank text', [{ ...three, text: ' ' }], ['changes[0].text']],
    ['a text that is a number', [{ ...three, text: { en: 1 } }], ['changes[0].text']],
    ['a text without the language of the file', [{ ...three, text: { de: 'Gut.' } }], ['changes[0].text']],
    ['a text with a brace', [{ ...three, text: 'It is {x}.' }], ['changes[0].text']],
    ['a day in a list', [{ ...three, date: ['2026-12-10'] }], ['changes[0].date']],
    ['a text nobody can look at', [{ ...three, text: unreadable }], ['changes[0].text']],
    ['the same change twice', [three, { ...three, text: 'Or four.' }], ['changes[1]']],
    ['a good one after a bad one', [7, three], ['changes[0].date']],
  ])('with %s leaves out what is malformed', (_, changes, expected) => {
    const { prompts, faults } = read(changes)
    expect(faults).toEqual(expected)
    expect(prompts.at(-1)?.id).toBe('checkout')
    expect(prompts.every(({ id, change }) => id === 'checkout' || change)).toBe(true)
  })
})
