import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkPromptFile } from '../../src/prompts/checkPromptFile.js'
import type { PromptFile } from '../../src/prompts/types.js'
import { hopelessFiles } from './hopelessFiles.js'
import { misshapenFiles } from './misshapenFiles.js'
import { good, longForm, withPrompt } from './writtenFiles.js'

const everything: PromptFile = {
  $schema: './prompts.schema.json',
  language: 'en',
  prompts: [
    {
      id: 'checkout.effort:2_a-1',
      question: { en: 'How easy or hard was checking out?', de: 'Wie leicht war es?' },
      scale: 'faces-5',
      followUp: {
        low: { text: { en: 'What got in the way?', de: 'Was?' }, options: ['Too many steps', 'Payment'] },
        mid: { id: 'change', text: { en: 'What is to change?', de: 'Was?' } },
        high: { en: 'What worked well with {agent|our team}?', de: 'Was war mit { agent } gut?' },
      },
      when: [
        ...[{ load: '3s' }, { route: '1.5s' }, { event: 'order placed' }, { scroll: '60%' }, { visible: '#reviews' }],
        ...[{ scroll: { selector: '#list', to: '99.5%' } }, { visible: { selector: '#reviews', for: '3s' } }],
        { event: { name: 'chat', if: { waited: '> 120', topic: ['refund', 'other'], isFirst: true, seats: 3 } } },
        ...[{ click: '.help' }, { exit: 'mouse' as const }, { idle: '30s' }, { views: 3 }],
      ],
      pages: ['/checkout/done*', '!/checkout/done/gift', 'https://shop.example/*', '*'],
      share: '12.5%',
      from: '2026-12-01',
      until: '2027-01-31',
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      hours: ['09:00-12:00', '13:00-24:00'],
      timeZone: 'Europe/Berlin',
      query: { ref: ['mail*', 'web'], utm_id: ['*'] },
      who: {
        devices: ['phone', 'tablet'],
        inputs: ['touch'],
        languages: ['en', 'de-AT'],
        visitors: 'returning',
        visits: { min: 2, max: 9 },
        referrer: ['*.example', 'direct'],
        utm: { source: ['mail*'], medium: ['mail'], campaign: ['may'], term: ['tea'], content: ['a'] },
        traits: { plan: ['pro', 'team'], people: ['customers'] },
        people: 'customers',
      },
      where: 'float',
      dismissed: 'launcher',
      touchpoint: 'order-confirmed',
      area: 'process',
      priority: 2,
      pacing: { perVisit: 1, between: '14d', afterAnswer: '90d', afterDismissal: '30d', maxShowings: 3 },
      decides: 'Does the one-page checkout stay?',
      owner: 'checkout team',
    },
    {
      id: 'long',
      questions: [
        { id: 'effort', text: 'How hard was it?', scale: 'faces-5' },
        {
          id: 'why',
          text: 'Why?',
          scale: 'choice',
          options: ['Price', { id: 'time', text: 'Time' }],
          pick: 'one',
          other: true,
          if: { effort: 'low' },
        },
        { id: 'word', text: 'Which word fits?', scale: 'words' },
        { id: 'reply', text: 'Where may we reply?', scale: 'contact' },
      ],
      where: 'launcher',
    },
  ],
  journey: [{ touchpoint: 'order-confirmed', name: 'Order', stage: 'during', corner: 'commerce', people: 'customers' }],
  pacing: { between: '7d' },
  look: { accent: '#0B5394', scheme: 'auto' },
  changes: [
    { date: '2026-12-10', touchpoint: 'order-confirmed', text: 'Checkout now has three steps.' },
    { date: '2026-12-10', touchpoint: 'long', text: { en: 'It is short.', 'de-AT': 'Es ist kurz.', fr: 'Court.' } },
    { date: '2028-02-29', touchpoint: 'long', text: 'It is shorter.' },
  ],
}

const rated = { id: 'a', text: 'A?' }
const reason = { id: 'why', text: 'Why?', scale: 'comment' }
const launcher = { ...good, where: 'launcher' }
const everyPattern = [
  ...[
    '/',
    '*',
    '/cart',
    '/cart/',
    '/cart/*',
    '*done',
    '*/done',
    '/*/done*',
    '!/shop',
    '/café',
    '/a b',
    '/50% off',
    '/a:b',
  ],
  ...['https://shop.example/*', 'https://*.shop.example/', 'https://*/cart', 'https://shop.example', 'https:*'],
  ...['http://localhost:4173/*', 'http://localhost:*/cart', 'https://shop.example*', '/files/a%2Fb', '/**/x'],
]

describe('a file in order has no issue:', () => {
  test.each([
    ['the least prompt', withPrompt({ pages: ['/'] })],
    ['every key there is', everything],
    ['no prompt at all', { prompts: [] }],
    ['ids in other scripts', withPrompt({ id: 'заказ', touchpoint: '注文' })],
    ['plain texts of a file in another language', { language: 'de', ...withPrompt({ question: 'Wie?' }) }],
    [
      'plain texts beside translated ones',
      withPrompt({ question: { en: 'How?', de: 'Wie?' }, followUp: { low: 'Why?' } }),
    ],
    [
      'more languages in one text than in another',
      withPrompt({ question: { en: 'a', fr: 'b' }, followUp: { low: { en: 'c', de: 'd' } } }),
    ],
    ['a language with script and region', withPrompt({ question: { en: 'How?', 'zh-Hant-TW': '如何？' } })],
    ['the longest question', withPrompt({ question: 'x'.repeat(500) })],
    ['a rating without follow-ups', withPrompt({ followUp: {} })],
    ['a comment alone', withPrompt({ scale: 'comment' })],
    [
      'follow-ups of one id',
      withPrompt({ followUp: { low: { id: 'why', text: 'Why?' }, high: { id: 'why', text: 'Why?' } } }),
    ],
    [
      'questions of one id that exclude each other',
      longForm([rated, { ...reason, if: { a: 'low' } }, { ...reason, if: { a: 'high' } }]),
    ],
    [
      'a condition on whichever of two was asked',
      longForm([
        rated,
        { id: 'b', text: 'B?', if: { a: 'low' } },
        { id: 'b', text: 'B!', if: { a: 'high' } },
        { ...reason, if: { a: 'high', b: 'low' } },
      ]),
    ],
    ['a condition without parts', longForm([rated, { ...reason, if: {} }])],
    ['options with the longest id', longForm([{ id: 'a', text: 'A?', scale: 'choice', options: ['x'.repeat(64)] }])],
    ['options in other scripts', longForm([{ id: 'a', text: 'A?', scale: 'choice', options: ['価格', 'Цена', '1'] }])],
    ['patterns of every kind', withPrompt({ pages: everyPattern })],
    ['excluding patterns alone', withPrompt({ pages: ['!/cart', '!/checkout/*'] })],
    ['one page of those excluded elsewhere', withPrompt({ pages: ['/cart*', '!/cart/*'] })],
    ['one moment of the week', withPrompt({ weekdays: ['mon'], hours: '09:00-09:15' })],
    ['hours over midnight', withPrompt({ hours: '22:00-06:00' })],
    ['a weekday within the dates', withPrompt({ from: '2026-12-03', until: '2026-12-05', weekdays: ['sat'] })],
    ['everybody', withPrompt({ who: {}, query: {} })],
    ['one visit', withPrompt({ who: { visits: { min: 2, max: 2 }, visitors: 'returning' } })],
    ['people of any kind', withPrompt({ who: { people: 'employees', traits: { people: ['*'] } } })],
    [
      'launchers for different people',
      {
        prompts: [
          { ...launcher, who: { people: 'employees' } },
          { ...launcher, id: 'b' },
        ],
      },
    ],
    ['a single day', withPrompt({ from: '2028-02-29', until: '2028-02-29' })],
    ['the longest delay', withPrompt({ when: { load: '24d' } })],
    ['the least share', withPrompt({ share: '0.1%' })],
    [
      'launchers for several pages',
      {
        prompts: [
          { ...launcher, pages: ['/cart'] },
          { ...launcher, id: 'b' },
        ],
      },
    ],
    ['a touchpoint without a journey', withPrompt({ touchpoint: 'cart' })],
    ['a prompt that names no touchpoint', { ...withPrompt({}), journey: [{ touchpoint: 'cart' }] }],
    ['a pause by pacing', { ...withPrompt({}), pacing: { perVisit: 0 } }],
  ])('%s', (_, file) => {
    expect(checkPromptFile(file)).toEqual([])
  })

  test('the prompts of the demo', () => {
    const file = readFileSync(new URL('../../demo/prompts.json', import.meta.url), 'utf8')
    expect(checkPromptFile(JSON.parse(file))).toEqual([])
  })
})

test('there are files enough, each broken in another way', () => {
  const names = [...misshapenFiles, ...hopelessFiles].map(([name]) => name)
  expect(names.length).toBeGreaterThanOrEqual(60)
  expect(new Set(names).size).toBe(names.length)
})

describe('a file with one fault has one issue, with its path and a remedy:', () => {
  test.each([...misshapenFiles, ...hopelessFiles])('%s', (_, file, path, remedy) => {
    const issues = checkPromptFile(file)
    expect(issues).toEqual([{ path, problem: expect.stringMatching(/./), remedy: expect.stringMatching(remedy) }])
    // "expected >=1" beside "got 0" tells a marketer nothing.
    expect(issues[0]?.remedy).not.toMatch(/^expected [<>=]/)
  })
})

test('every fault of a file is told at once', () => {
  const paths = checkPromptFile({
    prompts: [
      { ...good, share: '1' },
      { id: 'x y', question: 'How?' },
    ],
    look: { accent: 'red' },
  }).map(({ path }) => path)
  expect(paths).toEqual(['prompts[0].share', 'prompts[1].id', 'look.accent'])
})

test('every misspelt key is told, not the first alone', () => {
  const file = { ...withPrompt({ pagse: [], shrae: '5%', wher: 'float' }), jurney: [] }
  const paths = checkPromptFile(file).map(({ path }) => path)
  expect(paths.sort()).toEqual(['jurney', 'prompts[0].pagse', 'prompts[0].shrae', 'prompts[0].wher'])
})

test('what the schema finds in one prompt hides nothing in another', () => {
  const paths = checkPromptFile({ prompts: [{ ...good, share: 5 }, { id: 'b' }, { id: 'b', question: 'How?' }] })
  expect(paths.map(({ path }) => path)).toEqual(['prompts[0].share', 'prompts[1].question', 'prompts[2].id'])
})
