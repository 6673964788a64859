import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkPromptFile } from '../../src/prompts/checkPromptFile.js'
import type { PromptFile } from '../../src/prompts/types.js'

const good = { id: 'mood', question: 'How was it?' }
const withPrompt = (overrides: object) => ({ prompts: [{ ...good, ...overrides }] })
const longForm = (...questions: object[]) => ({ prompts: [{ id: 'long', questions }] })

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
        high: { en: 'What worked well?', de: 'Was war gut?' },
      },
      when: [{ load: '3s' }, { route: '1.5s' }, { event: 'order placed' }],
      pages: ['/checkout/done*', '!/checkout/done/gift', 'https://shop.example/*', '*'],
      share: '12.5%',
      from: '2026-12-01',
      until: '2027-01-31',
      timeZone: 'Europe/Berlin',
      where: 'float',
      touchpoint: 'order-confirmed',
      area: 'process',
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
          if: { effort: 'low' },
        },
      ],
      where: 'launcher',
    },
  ],
  journey: [{ touchpoint: 'order-confirmed', name: 'Order', stage: 'during', corner: 'commerce', people: 'customers' }],
  pacing: { between: '7d' },
  look: { accent: '#0B5394', scheme: 'auto' },
}

describe('a file in order has no issue:', () => {
  test.each([
    ['the least prompt', withPrompt({ pages: ['/'] })],
    ['every key there is', everything],
    ['no prompt at all', { prompts: [] }],
    ['ids in other scripts', withPrompt({ id: 'заказ', touchpoint: '注文' })],
  ])('%s', (_, file) => {
    expect(checkPromptFile(file)).toEqual([])
  })

  test('the prompts of the demo', () => {
    const file = readFileSync(new URL('../../demo/prompts.json', import.meta.url), 'utf8')
    expect(checkPromptFile(JSON.parse(file))).toEqual([])
  })
})

describe('a file with one fault has one issue, with its path and a remedy:', () => {
  test.each([
    ['no object', null, '', /./],
    ['no prompts', {}, 'prompts', /add/],
    ['prompts that are no list', { prompts: good }, 'prompts', /Array/],
    ['a key nobody knows', { ...withPrompt({}), prompt: [] }, 'prompt', /spelling/],
    ['a language that is none', { ...withPrompt({}), language: 'english please' }, 'language', /"en"/],
    ['a prompt that is no object', { prompts: ['ask'] }, 'prompts[0]', /Object/],
    ['a prompt without an id', { prompts: [{ question: 'How?' }] }, 'prompts[0].id', /add/],
    ['an id with a space', withPrompt({ id: 'two words' }), 'prompts[0].id', /letters, digits/],
    ['an id given twice', { prompts: [good, good] }, 'prompts[1] "mood".id', /its own id/],
    ['no question', { prompts: [{ id: 'mood' }] }, 'prompts[0] "mood".question', /./],
    ['an empty question', withPrompt({ question: '' }), 'prompts[0].question', /./],
    ['a question without a language', withPrompt({ question: {} }), 'prompts[0].question', /./],
    ['a question that is a number', withPrompt({ question: 5 }), 'prompts[0].question', /write a text/],
    ['a misspelt key', withPrompt({ pagse: ['/'] }), 'prompts[0].pagse', /spelling/],
    ['a scale nobody knows', withPrompt({ scale: 'stars-5' }), 'prompts[0].scale', /faces-5/],
    ['a band nobody knows', withPrompt({ followUp: { worst: 'Why?' } }), 'prompts[0].followUp.worst', /spelling/],
    ['a follow-up that is a number', withPrompt({ followUp: { low: 1 } }), 'prompts[0].followUp.low', /write a text/],
    [
      'a follow-up without options',
      withPrompt({ followUp: { low: { text: 'Why?', options: [] } } }),
      'prompts[0].followUp.low.options',
      /./,
    ],
    ['a trigger nobody knows', withPrompt({ when: { scrol: '60%' } }), 'prompts[0].when', /"load": "3s"/],
    ['a delay that is none', withPrompt({ when: { load: 'soon' } }), 'prompts[0].when.load', /"3s"/],
    ['an empty list of triggers', withPrompt({ when: [] }), 'prompts[0].when', /./],
    ['an event without a name', withPrompt({ when: { event: '' } }), 'prompts[0].when.event', /./],
    ['pages that are no list', withPrompt({ pages: '/cart' }), 'prompts[0].pages', /Array/],
    ['a page without a slash', withPrompt({ pages: ['/', 'cart'] }), 'prompts[0].pages[1]', /begin with/],
    ['a share without a percent sign', withPrompt({ share: '25' }), 'prompts[0].share', /"25%"/],
    ['a share above all', withPrompt({ share: '250%' }), 'prompts[0].share', /"25%"/],
    ['a day that is none', withPrompt({ from: '2026-13-01' }), 'prompts[0].from', /"2026-12-01"/],
    ['a day in another order', withPrompt({ until: '1.12.2026' }), 'prompts[0].until', /"2026-12-01"/],
    ['a time zone nobody knows', withPrompt({ timeZone: 'Mars' }), 'prompts[0] "mood".timeZone', /./],
    ['a place nobody knows', withPrompt({ where: 'centre' }), 'prompts[0].where', /launcher/],
    ['a touchpoint with a space', withPrompt({ touchpoint: 'a b' }), 'prompts[0].touchpoint', /letters, digits/],
    ['an area nobody knows', withPrompt({ area: 'place' }), 'prompts[0].area', /process/],
    ['a quiet in words', withPrompt({ pacing: { between: '2 weeks' } }), 'prompts[0].pacing.between', /"14d"/],
    ['a negative number', { ...withPrompt({}), pacing: { perVisit: -1 } }, 'pacing.perVisit', /0/],
    [
      'a misspelt key of a question',
      longForm({ id: 'a', text: 'How?', option: [] }),
      'prompts[0].questions[0].option',
      /spelling/,
    ],
    ['a question without a text', longForm({ id: 'a' }), 'prompts[0].questions[0].text', /add/],
    [
      'an option without a text',
      longForm({ id: 'a', text: 'Which?', scale: 'choice', options: [{ id: 'x' }] }),
      'prompts[0].questions[0].options[0]',
      /write a text/,
    ],
    [
      'a condition on no band',
      longForm({ id: 'a', text: 'How?', if: { b: 'lowest' } }),
      'prompts[0].questions[0].if.b',
      /"low"/,
    ],
    [
      'a stage nobody knows',
      { ...withPrompt({}), journey: [{ touchpoint: 'a', stage: 'x' }] },
      'journey[0].stage',
      /before/,
    ],
    ['a touchpoint without a name', { ...withPrompt({}), journey: [{}] }, 'journey[0].touchpoint', /add/],
    ['a colour by name', { ...withPrompt({}), look: { accent: 'blue' } }, 'look.accent', /#0b5394/],
    ['a scheme nobody knows', { ...withPrompt({}), look: { scheme: 'dim' } }, 'look.scheme', /light/],
  ])('%s', (_, file, path, remedy) => {
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

// "An empty list means that every prompt works": each of these passes the engine and then shows nothing, or makes records
// that no receiver takes.
